package org.gulou.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.gulou.kernel.Words;

/**
 * Prints papers as A4 PDF: tagged for screen readers (PDF/UA), with the font inside, so that they look the same
 * everywhere and text copied from them is the text that was written.
 */
public final class Pdf {
    private static final String STYLE = new String(resource("letter.css"), UTF_8);
    private static final String DRUM_TOWER = QrCode.dataUri(Content.of(resource("drum-tower.png")));
    private static final int REGULAR = 400;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** A letter or certificate. */
    public static Content letter(Letterhead head, LetterTemplate letter, LetterData data) {
        return print(head, letter.write(data, head.language()));
    }

    /** The same as it was written already. */
    public static Content letter(Letterhead head, String xhtml) {
        return print(head, xhtml);
    }

    /** What was submitted, for the one who submitted it; or anything else that is a table under each heading. */
    public static Content receipt(Letterhead head, List<Section> sections) {
        var body = new Markup().element("h1", Map.of(), head.title());
        for (Section section : sections) {
            body.element("h2", Map.of(), section.heading()).open("table").open("tbody");
            for (Section.Row row : section.rows()) {
                body.open("tr").element("th", Map.of("scope", "row"), row.label());
                body.open("td").lines(row.value()).close("td").close("tr");
            }
            body.close("tbody").close("table");
        }
        return print(head, body.toString());
    }

    /** Everything there is about something, chapter by chapter. */
    public static Content report(Letterhead head, List<Chapter> chapters) {
        var body = new Markup().element("h1", Map.of(), head.title());
        chapters.forEach(chapter -> write(chapter, body));
        return print(head, body.toString());
    }

    private static void write(Chapter chapter, Markup body) {
        boolean facts = chapter.heads().isEmpty();
        body.element(chapter.inside() ? "h3" : "h2", Map.of(), chapter.heading());
        if (chapter.rows().isEmpty()) {
            return;
        }
        body.open("table", Map.of("class", facts ? "facts" : "many"));
        if (!facts) {
            body.open("thead").open("tr");
            List<Integer> widths = chapter.widths();
            for (int i = 0; i < widths.size(); i++) {
                body.element(
                        "th",
                        Map.of("scope", "col", "style", "width: " + widths.get(i) + "%"),
                        chapter.heads().get(i));
            }
            body.close("tr").close("thead");
        }
        body.open("tbody");
        for (List<String> row : chapter.rows()) {
            body.open("tr");
            for (int i = 0; i < row.size(); i++) {
                String cell = facts && i == 0 ? "th" : "td";
                body.open(cell, facts && i == 0 ? Map.of("scope", "row") : Map.of())
                        .lines(row.get(i))
                        .close(cell);
            }
            body.close("tr");
        }
        body.close("tbody").close("table");
    }

    private static Content print(Letterhead head, String body) {
        Words words = Words.in(head.language());
        var page = new Markup().open("html", Map.of("lang", head.language())).open("head");
        page.element("title", Map.of(), head.title());
        page.open("meta", Map.of("name", "description", "content", head.title() + " " + head.caseNumber()))
                .close("meta");
        page.open("style").made(STYLE).made(pageNumbers(words)).close("style").close("head");
        page.open("body").open("div", Map.of("class", "portal-head"));
        page.open("img", Map.of("src", DRUM_TOWER, "alt", words.say("letter.mark")));
        page.element("span", Map.of(), head.body()).close("div");
        if (!head.caseNumber().isEmpty()) {
            page.element("div", Map.of("class", "portal-foot"), words.say("letter.caseNumber", head.caseNumber()));
        }
        page.made(body);
        head.proof().ifPresent(proof -> write(proof, words, page));
        return render(page.close("body").close("html").toString());
    }

    /** The whole rule, because a second one for the same corner of the page replaces the first. */
    private static String pageNumbers(Words words) {
        String content = words.say("letter.page", "\" counter(page) \"", "\" counter(pages) \"");
        return "@page { @bottom-right { font: 8pt \"" + LetterFont.FAMILY + "\"; color: #555; content: \"" + content
                + "\" } }";
    }

    private static void write(Letterhead.Proof proof, Words words, Markup page) {
        var code = new QrCode(proof.address().toString());
        page.open("div", Map.of("class", "portal-proof"));
        page.open("img", Map.of("src", code.dataUri(), "alt", words.say("letter.qr")));
        page.element("p", Map.of(), words.say("letter.verify"));
        page.element("p", Map.of("class", "code"), proof.code().toString());
        page.element("p", Map.of(), proof.address().toString()).close("div");
    }

    private static Content render(String xhtml) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            var font = new PDFontSupplier(LetterFont.in(document));
            builder.useFont(font, LetterFont.FAMILY, REGULAR, FontStyle.NORMAL, true);
            for (var priority : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:image/png;"), priority);
            }
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Gulou");
            builder.withHtmlContent(xhtml, null);
            builder.toStream(bytes);
            builder.run();
        } catch (IOException unprintable) {
            throw new UncheckedIOException("A paper cannot be printed", unprintable);
        }
        return Content.of(bytes.toByteArray());
    }

    private static byte[] resource(String name) {
        try (InputStream in = Pdf.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The application lacks its file " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
