package org.gulou.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The one font of all papers: Noto Sans SC, cleaned of characters that share a glyph, because a PDF then carries the
 * wrong one and neither copying nor searching finds what was written.
 */
final class LetterFont {
    static final String FAMILY = "Noto Sans SC";

    private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";
    private static final int LAST_IDEOGRAPH = 0x3FFFF;
    private static final byte[] BYTES = load();
    private static final BitSet COVERED = covered();

    private LetterFont() {}

    static InputStream stream() {
        return new ByteArrayInputStream(BYTES);
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

    private static byte[] load() {
        try (InputStream font = LetterFont.class.getResourceAsStream(FILE)) {
            if (font == null) {
                throw new IllegalStateException("The application lacks its font " + FILE);
            }
            return font.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BitSet covered() {
        try (var font = new TTFParser(true).parse(new RandomAccessReadBuffer(BYTES))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
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
