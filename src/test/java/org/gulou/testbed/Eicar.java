package org.gulou.testbed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.microsoft.playwright.options.FilePayload;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** The text by which virus scanners are tried out (EICAR, 2003): harmless, and found by every one of them. */
public final class Eicar {
    /** In two halves, so that no scanner takes this program for it. */
    private static final byte[] TEXT =
            ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").getBytes(US_ASCII);

    /** A PNG file begins with 8 bytes of its own and 25 of its header (PNG, sections 5.2 and 11.2.2). */
    private static final int AFTER_HEADER = 33;

    private Eicar() {}

    /** A signature of it for clamd's database, in the format {@code .ndb}: in a file of any type, anywhere. */
    static String signature() {
        return "Gulou.Eicar:0:*:" + HexFormat.of().formatHex(TEXT) + "\n";
    }

    /** A good picture that carries it as a comment. */
    public static FilePayload picture(String name) {
        byte[] good = PaperPdf.photo(name).buffer;
        byte[] comment = chunk("tEXt", "Comment\0", TEXT);
        byte[] bad = ByteBuffer.allocate(good.length + comment.length)
                .put(good, 0, AFTER_HEADER)
                .put(comment)
                .put(good, AFTER_HEADER, good.length - AFTER_HEADER)
                .array();
        return new FilePayload(name, "image/png", bad);
    }

    private static byte[] chunk(String type, String keyword, byte[] text) {
        byte[] inside = ByteBuffer.allocate(type.length() + keyword.length() + text.length)
                .put(type.getBytes(US_ASCII))
                .put(keyword.getBytes(US_ASCII))
                .put(text)
                .array();
        var check = new CRC32();
        check.update(inside);
        return ByteBuffer.allocate(inside.length + 2 * Integer.BYTES)
                .putInt(inside.length - type.length())
                .put(inside)
                .putInt((int) check.getValue())
                .array();
    }
}
