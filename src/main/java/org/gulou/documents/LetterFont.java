package org.gulou.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one font of all papers: Noto Sans SC, cleaned of characters that share a glyph, because a PDF then carries the
 * wrong one and neither copying nor searching finds what was written. It is read once: ten megabytes for each paper
 * take longer than everything else that printing it takes.
 */
final class LetterFont {
    static final String FAMILY = "Noto Sans SC";

    private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";
    private static final int LAST_IDEOGRAPH = 0x3FFFF;
    private static final TrueTypeFont FONT = read();
    private static final BitSet COVERED = covered();

    private LetterFont() {}

    /** The font in a document that will carry those of its characters that it shows. */
    static PDFont in(PDDocument document) throws IOException {
        return PDType0Font.load(document, FONT, true);
    }

    /**
     * The text as the font can write it: composed, without invisible characters, and with the number of a character
     * (〔U+20BB7〕) in place of one that the font lacks, so that a rare name is told and not a blank box.
     */
    static String writable(String text) {
        var written = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (COVERED.get(point)) {
                written.appendCodePoint(point);
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                written.append(' ');
            } else if (!isInvisible(point)) {
                written.append(String.format(Locale.ROOT, "〔U+%04X〕", point));
            }
        });
        return written.toString();
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static TrueTypeFont read() {
        try (InputStream file = LetterFont.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The application lacks its font " + FILE);
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BitSet covered() {
        try {
            CmapLookup glyphs = FONT.getUnicodeCmapLookup();
            var covered = new BitSet(LAST_IDEOGRAPH);
            for (int point = ' '; point <= LAST_IDEOGRAPH; point++) {
                if (glyphs.getGlyphId(point) != 0) {
                    covered.set(point);
                }
            }
            return covered;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
