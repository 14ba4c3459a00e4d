//! Lets a fresh clone compile before the static files are built, and a build notice when they change.

fn main() -> std::io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    std::fs::create_dir_all("static/dist")?;
    // These folders are embedded; the compiler by itself notices changed files in them, but no new ones.
    println!("cargo:rerun-if-changed=static/dist");
    println!("cargo:rerun-if-changed=static/locales");
    println!("cargo:rerun-if-changed=sql/migrations");
    Ok(())
}
