#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| beteiligungsportal_fuzz::search(data));
