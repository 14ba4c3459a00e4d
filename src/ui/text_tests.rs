//! What goes in may be anything; what comes out is read again with a browser's parser and held to the allow-list.

use std::time::Duration;

use maud::Render;
use proptest::prelude::*;

use super::*;

#[path = "../../fuzz/src/html.rs"]
mod independent;
#[path = "../../fuzz/src/pieces.rs"]
mod pieces;
use independent::{strangers, written_again};

fn html(source: &str) -> String {
    render(source).as_str().trim_end().to_owned()
}

#[test]
fn markdown_becomes_the_expected_html() {
    let cases = [
        (
            "Ein *Radweg* mit **Licht**",
            "<p>Ein <em>Radweg</em> mit <strong>Licht</strong></p>",
        ),
        ("~~weg~~", "<p><del>weg</del></p>"),
        ("eins\nzwei", "<p>eins<br>\nzwei</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>"),
        ("> Zitat", "<blockquote>\n<p>Zitat</p>\n</blockquote>"),
        ("```rust\nlet a;\n```", "<pre><code>let a;\n</code></pre>"),
        ("***", "<hr>"),
        ("Größe < 3 & > 2", "<p>Größe &lt; 3 &amp; &gt; 2</p>"),
        ("[a](/dresden)", "<p>a</p>"),
        ("![Bild](https://example.org/a.png)", "<p>Bild</p>"),
        (
            "[Rad](https://example.org/?a=1&b=2 \"Titel\")",
            "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"nofollow ugc noopener\">Rad</a></p>",
        ),
        (
            "www.example.org",
            "<p><a href=\"http://www.example.org/\" rel=\"nofollow ugc noopener\">www.example.org</a></p>",
        ),
        (
            "amt@example.org",
            "<p><a href=\"mailto:amt@example.org\" rel=\"nofollow ugc noopener\">amt@example.org</a></p>",
        ),
    ];
    for (source, expected) in cases {
        assert_eq!(html(source), expected, "{source}");
    }
}

#[test]
fn headings_stay_below_the_pages_own_and_skip_no_rank() {
    let ranks: Vec<_> = html("# a\n### b\n###### c\n## d")
        .lines()
        .map(|line| line[1..3].to_owned())
        .collect();
    assert_eq!(ranks, ["h3", "h4", "h5", "h4"]);
    assert_eq!(html("###### a"), "<h3>a</h3>");
}

#[test]
fn known_attacks_come_out_harmless() {
    let attacks = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<iframe srcdoc='<script>alert(1)</script>'>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](java\u{0}script:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](javascript&colon;alert(1))",
        "[a](<java\tscript:alert(1)>)",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a](vbscript:msgbox(1))",
        "[a](file:///etc/passwd)",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "![a](javascript:alert(1))",
        "[a]: javascript:alert(1)\n\n[a]",
        "[a](https://x.org \"onmouseover=alert(1)\")",
        "[a](https://x.org/\"onmouseover=\"alert(1))",
        "[x](//evil.example)",
        "```\"><script>alert(1)</script>\nx\n```",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "[![a [x](javascript:1)](z)](https://x.org)",
        "<form action=/abmelden><button>x",
        "<base href=//evil.example>",
        "<style>*{display:none}</style>",
    ];
    for attack in attacks {
        let out = html(attack);
        assert_eq!(strangers(&out), Vec::<String>::new(), "{attack} → {out}");
        assert!(
            !out.contains("<img") && !out.contains("<script") && !out.contains("href=\"java"),
            "{attack} → {out}"
        );
    }
    assert_eq!(html("<b>laut</b>"), "<p>&lt;b&gt;laut&lt;/b&gt;</p>");
}

#[test]
fn the_sanitiser_alone_withstands_html() {
    let out = sanitise("<a href='javascript:1' onclick=x>a</a><img src=x><script>b</script><p style=x class=y>c</p>");
    assert_eq!(out, "<a rel=\"nofollow ugc noopener\">a</a><p>c</p>");
}

#[test]
fn bidi_overrides_come_in_by_no_way() {
    assert_eq!(tidy("a\u{202e}b\u{2066}c\u{0}d\u{feff}"), "abcd");
    for source in [
        "a&#x202e;b",
        "a&#8294;b",
        "[x](https://x.org/&#x202e;y)",
        "`\u{202e}`",
        "<\u{202e}b>",
    ] {
        assert!(!render(source).as_str().contains(['\u{202e}', '\u{2066}']), "{source}");
        assert!(!html(source).to_lowercase().contains("%e2%80%ae"), "{source}");
    }
}

#[test]
fn a_link_is_shown_for_what_it_is() {
    for (source, shown) in [
        ("[Zur Sparkasse](https://evil.example/sparkasse.de)", "Zur Sparkasse"),
        ("[www.sachsen.de](https://sachsen.de/plan)", "www.sachsen.de"),
        ("[Sachsen.DE/plan](https://www.sachsen.de/plan)", "Sachsen.DE/plan"),
        ("[plan.pdf](https://sachsen.de/plan.pdf)", "plan.pdf"),
        (
            "[z.B. am 3.4.2026 um 10.30](https://sachsen.de)",
            "z.B. am 3.4.2026 um 10.30",
        ),
        ("[sparkasse.de](https://evil.example)", "sparkasse.de (evil.example)"),
        (
            "[https://sparkasse.de/](https://evil.example)",
            "https://sparkasse.de/ (evil.example)",
        ),
        (
            "[**spark**asse.de](https://evil.example)",
            "sparkasse.de (evil.example)",
        ),
        ("[`sparkasse.de`](https://evil.example)", "sparkasse.de (evil.example)"),
        ("[sparkasse．de](https://evil.example)", "sparkasse．de (evil.example)"),
        (
            "[sparkasse.de.evil.example](https://evil.example)",
            "sparkasse.de.evil.example (evil.example)",
        ),
        (
            "[http://localhost](https://evil.example)",
            "http://localhost (evil.example)",
        ),
        (
            "[hilfe@sparkasse.de](mailto:x@evil.example)",
            "hilfe@sparkasse.de (x@evil.example)",
        ),
        (
            "[hilfe@sparkasse.de](https://sparkasse.de)",
            "hilfe@sparkasse.de (sparkasse.de)",
        ),
        (
            "https://müller.example",
            "https://müller.example (xn--mller-kva.example)",
        ),
        (
            "[Müller](https://xn--mller-kva.example)",
            "Müller (xn--mller-kva.example)",
        ),
        // A Cyrillic letter in a Latin name.
        (
            "[s\u{430}chsen.de](https://sachsen.de)",
            "s\u{430}chsen.de (sachsen.de)",
        ),
        (
            "https://s\u{430}chsen.de",
            "https://s\u{430}chsen.de (xn--schsen-3nf.de)",
        ),
        (
            "[sparkasse\u{200b}.de\u{200f}](https://evil.example)",
            "sparkasse.de (evil.example)",
        ),
        ("[](https://evil.example)", ""),
    ] {
        let html = html(source);
        let root = scraper::Html::parse_fragment(&html);
        let text: String = root.root_element().text().collect();
        assert_eq!(text, shown, "{source} → {html}");
        assert_eq!(strangers(&html), Vec::<String>::new(), "{source} → {html}");
    }
    assert!(html("[a](https://sparkasse.de:x@evil.example/)").contains("href=\"https://evil.example/\""));
    assert!(html("https://sparkasse.de@evil.example/").contains("(evil.example)"));
    for nowhere in [
        "http://localhost/",
        "http://192.168.0.1/",
        "http://0x7f.1/",
        "http://[::1]/",
        "https:///",
        "mailto:x",
        "https://a b.de",
    ] {
        assert!(!html(&format!("[a](<{nowhere}>)")).contains("<a "), "{nowhere}");
    }
}

#[test]
fn names_and_titles_hold_nothing_unseen() {
    for (typed, kept) in [
        ("Pe\u{200d}tra\u{200e}", "Petra"),
        ("\u{202e}Petra\u{ad}\u{200b}", "Petra"),
        ("P\u{fe0f}etra 1\u{fe0f}\u{20e3}", "Petra 1\u{fe0f}\u{20e3}"),
        ("👩\u{200d}👩\u{200d}👧 ❤\u{fe0f}", "👩\u{200d}👩\u{200d}👧 ❤\u{fe0f}"),
        ("می\u{200c}خواهم", "می\u{200c}خواهم"),
        ("क्\u{200d}ष", "क्\u{200d}ष"),
        ("Hanka Wic\u{301}az", "Hanka Wićaz"),
        ("a\u{200b}\u{308}", "ä"),
    ] {
        assert_eq!(tidy_line(typed), kept, "{typed:?}");
    }
}

#[test]
fn a_text_that_cannot_be_formatted_is_shown_as_typed() {
    assert_eq!(as_typed("a<b>&\n*c*"), "<p>a&lt;b&gt;&amp;<br>*c*</p>");
}

/// A list in which each item is deeper than the one before.
fn stairs(steps: usize, indent: &str) -> String {
    let lines: Vec<_> = (0..steps)
        .map(|depth| format!("{}- Punkt {depth}.", indent.repeat(depth)))
        .collect();
    lines.join("\n")
}

/// How long the processor has worked on this test: a busy machine does not count.
fn work() -> Duration {
    let time = nix::time::clock_gettime(nix::time::ClockId::CLOCK_THREAD_CPUTIME_ID).expect("a clock");
    Duration::from(time)
}

#[test]
fn hostile_shapes_are_quick_and_small() {
    let shapes = [
        ">".repeat(MAX_BYTES),
        "> ".repeat(10_000),
        "[".repeat(MAX_BYTES),
        "![".repeat(MAX_BYTES / 2),
        "- ".repeat(MAX_BYTES / 2),
        "1) ".repeat(10_000),
        "*a ".repeat(MAX_BYTES / 3),
        "*a **a ".repeat(MAX_BYTES / 7),
        format!("{}a{}", "**a *a ".repeat(5_000), "a* a**".repeat(5_000)),
        "[a](".repeat(MAX_BYTES / 4),
        "`a``".repeat(MAX_BYTES / 4),
        "<a ".repeat(MAX_BYTES / 3),
        "<!-- ".repeat(MAX_BYTES / 5),
        "&amp;".repeat(MAX_BYTES / 5),
        "a\n".repeat(MAX_BYTES / 2),
        "-\n".repeat(MAX_BYTES / 2),
        stairs(380, " "),
        stairs(250, "  "),
        format!("[a]: http://x.org/{}\n\n{}", "y".repeat(20_000), "[a] ".repeat(10_000)),
        "a@b.de ".repeat(MAX_BYTES / 7),
        "http://a.de ".repeat(MAX_BYTES / 12),
        "_a".repeat(MAX_BYTES / 2),
        "~~a".repeat(MAX_BYTES / 3),
    ];
    for shape in shapes {
        let name: String = shape.chars().take(12).collect();
        assert!(shape.len() <= MAX_BYTES, "{name}");
        let begin = work();
        let out = render(&shape);
        let took = work().saturating_sub(begin);
        println!("{took:>10.1?} {:>8} bytes {name:?}", out.as_str().len());
        assert!(took < Duration::from_secs(1), "{name}: {took:?}");
        assert!(
            out.as_str().len() <= most_html(shape.len()),
            "{name}: {} bytes",
            out.as_str().len()
        );
    }
}

#[test]
fn deep_nesting_is_flattened_without_losing_words() {
    let out = html(&format!("{} tief", ">".repeat(500)));
    assert_eq!(out.matches("<blockquote>").count(), MAX_DEPTH);
    assert!(out.contains("<p>tief</p>"));
    let list = stairs(40, "  ");
    let out = html(&list);
    assert_eq!(out.matches("<ul>").count(), MAX_DEPTH);
    assert!((0..40).all(|depth| out.contains(&format!("Punkt {depth}."))), "{out}");
}

#[test]
fn tidy_makes_typed_text_plain() {
    assert_eq!(tidy("\r\n\n  a \t\r\nb\rc\u{2028}d\u{7}\n\n \n"), "  a\nb\nc\nd");
    assert_eq!(tidy("Gru\u{308}\u{df}e"), "Grüße");
    assert_eq!(
        tidy("👩\u{200d}👩\u{200d}👧 \u{200f}"),
        "👩\u{200d}👩\u{200d}👧 \u{200f}"
    );
}

#[test]
fn bodies_without_anything_to_read_are_empty() {
    for body in [
        "",
        " \n ",
        "****",
        "# ",
        "---",
        "> ",
        "- \n- ",
        "\u{200b}\u{2060}",
        "&nbsp;&#8203;",
        "![](https://x.org/a)",
        "[](https://x.org)",
        "\u{3164}",
        "[a]: https://x.org",
        "```\n```",
    ] {
        assert_eq!(check_body(&tidy(body)), Err(TextError::Empty), "{body:?}");
    }
    for body in ["a", "1", "👍", "<3", "`a`", "<b>", "https://x.org", "    a"] {
        assert_eq!(check_body(&tidy(body)), Ok(()), "{body:?}");
    }
}

#[test]
fn length_is_what_a_reader_counts() {
    let family = "👩\u{200d}👩\u{200d}👧";
    assert_eq!(check_line(&family.repeat(5), 5), Ok(()));
    assert_eq!(
        check_line(&family.repeat(6), 5),
        Err(TextError::TooLong { max: 5, actual: 6 })
    );
    assert_eq!(check_body(&"ä".repeat(MAX_GRAPHEMES)), Ok(()));
    assert_eq!(
        check_body(&"ä".repeat(MAX_GRAPHEMES + 1)),
        Err(TextError::TooLong {
            max: MAX_GRAPHEMES,
            actual: MAX_GRAPHEMES + 1
        })
    );
    let stacked = format!("a{}", "\u{301}".repeat(MAX_BYTES / 2));
    assert_eq!(
        check_body(&stacked),
        Err(TextError::TooManyBytes {
            max: MAX_BYTES,
            actual: MAX_BYTES + 1
        })
    );
    assert_eq!(check_line("a\nb", 10), Err(TextError::LineBreak));
    assert_eq!(check_line("\u{200b}", 10), Err(TextError::Empty));
}

#[test]
fn plain_text_is_what_the_page_shows() {
    assert_eq!(
        plain("# Titel\n\nEin [Link](https://x.org) und `Code`\n- eins\n- **zwei** &amp; drei"),
        "Titel\nEin Link und Code\neins\nzwei & drei"
    );
    assert_eq!(plain("![Bild](https://x.org/a.png) a\nb"), "Bild a\nb");
}

#[test]
fn titles_come_from_the_beginning() {
    assert_eq!(
        derive_title("# Mehr Bäume in der Stadt\n\nWeil …"),
        "Mehr Bäume in der Stadt"
    );
    assert_eq!(
        derive_title("Hallo,\n\nich wünsche mir Bänke."),
        "Hallo, ich wünsche mir Bänke."
    );
    assert_eq!(derive_title("*a*"), "a");
    let title = derive_title(&"Wir brauchen sichere Wege, ".repeat(9));
    assert!(title.graphemes(true).count() <= TITLE_GRAPHEMES, "{title}");
    assert!(
        title.ends_with("Wege…") || title.ends_with("sichere…") || title.ends_with("brauchen…"),
        "{title}"
    );
    assert_eq!(teaser(&"x".repeat(50), 10), format!("{}…", "x".repeat(9)));
    assert_eq!(teaser("genau zehn", 10), "genau zehn");
    assert_eq!(teaser("genau zehn!", 10), "genau…");
}

#[test]
fn stored_html_is_trusted_until_the_sanitiser_changes() {
    let stored = || "<p>gespeichert</p>".to_owned();
    assert_eq!(
        SafeHtml::from_stored(stored(), SANITISER_VERSION, "neu").as_str(),
        "<p>gespeichert</p>"
    );
    assert_eq!(
        SafeHtml::from_stored(stored(), SANITISER_VERSION - 1, "neu"),
        render("neu")
    );
    assert_eq!(render("a < b").render().into_string().trim_end(), "<p>a &lt; b</p>");
}

#[test]
fn addresses_in_html_are_written_as_browsers_read_them() {
    for (raw, clean) in [
        (
            "<a href=https://müller.de/ö<script>",
            "https://xn--mller-kva.de/%C3%B6%3Cscript",
        ),
        ("<a href='https://bank.de@böse.de/'>", "https://xn--bse-sna.de/"),
    ] {
        let out = sanitise(raw);
        assert_eq!(strangers(&out), Vec::<String>::new(), "{out}");
        assert!(out.contains(&format!("href=\"{clean}\"")), "{out}");
    }
    assert!(!sanitise("<a href='https://intern/'>").contains("href"));
}

#[test]
fn no_other_module_writes_html_unescaped() {
    fn walk(folder: &std::path::Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if !path.ends_with("ui/text.rs") && !path.ends_with("ui/text_tests.rs") {
                let code = std::fs::read_to_string(&path).unwrap_or_default();
                if code.contains("PreEscaped") || code.contains("fn render_to(") {
                    found.push(path.display().to_string());
                }
            }
        }
    }
    let mut found = Vec::new();
    walk(
        std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")),
        &mut found,
    );
    assert_eq!(found, Vec::<String>::new());
}

/// Text made of the pieces that parsers trip over.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zäö ]{1,6}",
        "\\PC{1,4}",
        any::<char>().prop_map(String::from),
        prop::sample::select(&pieces::PIECES[..]).prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn what_is_escaped_in_runs_is_what_maud_escapes(words in "([^\\x00]|[<>&\"'])*") {
        let by_maud = maud::html! { (words) };
        prop_assert_eq!(Escaped(&words).render().0, by_maud.0);
    }

    #[test]
    fn only_the_allow_list_comes_out(source in hostile()) {
        let out = render(&source);
        prop_assert_eq!(strangers(out.as_str()), Vec::<String>::new(), "{}", out.as_str());
        prop_assert!(!out.as_str().contains(is_forbidden));
        prop_assert!(out.as_str().len() <= most_html(source.len()));
    }

    #[test]
    fn sanitising_twice_changes_nothing(source in hostile()) {
        let once = render(&source);
        prop_assert_eq!(&sanitise(once.as_str()), once.as_str());
        prop_assert_eq!(&written_again(once.as_str()), once.as_str());
        let raw = sanitise(&source);
        prop_assert_eq!(strangers(&raw), Vec::<String>::new(), "{}", raw);
        prop_assert_eq!(&sanitise(&raw), &raw);
    }

    #[test]
    fn tidying_twice_changes_nothing(source in hostile()) {
        let once = tidy(&source);
        prop_assert!(!once.contains(is_forbidden) && !once.contains('\r'));
        prop_assert_eq!(tidy(&once), once);
    }

    #[test]
    fn a_valid_body_always_has_a_title(source in hostile()) {
        let body = tidy(&source);
        if check_body(&body).is_ok() {
            let title = derive_title(&body);
            prop_assert!(title.chars().any(is_visible), "{:?}", title);
            prop_assert!(title.graphemes(true).count() <= TITLE_GRAPHEMES);
            prop_assert!(!title.contains('\n'));
        }
    }
}

#[test]
fn a_highlight_carries_no_markup_in_and_closes_its_marks() {
    let marked = |text: &str| highlighted(text).as_str().to_owned();
    assert_eq!(
        marked("Der \u{2}Radweg\u{3} <b onclick='x'>\"&"),
        "Der <mark>Radweg</mark> &lt;b onclick=&#39;x&#39;&gt;&quot;&amp;"
    );
    assert_eq!(marked("\u{3}a\u{2}b\u{2}c"), "a<mark>bc</mark>");
    assert_eq!(marked("<mark>\u{202e}"), "&lt;mark&gt;");
}
