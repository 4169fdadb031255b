package org.gulou.documents;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What the streams of a PDF unfold to, found out before a reader holds it in memory: readers unfold object streams,
 * cross-reference streams and the content of pages as a whole (ISO 32000-2, 7.3.8 and 7.5.7).
 *
 * <p>Whatever follows the word {@code stream} counts, wherever it stands: a table of references may point anywhere, and
 * readers forgive nearly everything in a dictionary. What calls itself a picture has more room, since scans are large.
 */
final class PdfStreams {
    /** In bytes, of all streams that are no pictures: a page of text has some hundred thousand. */
    static final long MOST = 64L << 20;

    /** In bytes, of all pictures that unfold to more than {@link #USUAL} times as much: scans of nearly empty pages. */
    private static final long MOST_OF_PICTURES = 512L << 20;

    private static final int USUAL = 20;

    /** In bytes, packed, of all streams that are no deflate, where filters are named whose results are only guessed. */
    private static final long MOST_OTHERWISE = 512L << 10;

    private static final long MOST_READ = 2L << 30;
    private static final int MOST_STREAMS = 50_000;
    private static final int LONGEST_DICTIONARY = 4 << 10;
    private static final int ZLIB_HEADER = 2;
    private static final Pattern START = Pattern.compile("(?<!end)stream *\\r?\\n?");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern PICTURE = Pattern.compile("/Image\\b");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\b");
    private static final Pattern OTHERWISE = Pattern.compile("/Filter\\s*(\\[[^\\]]{0,4000}?)?"
            + "(/(LZWDecode|LZW|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx)\\b|\\d+\\s+\\d+\\s+R)");
    private static final Pattern COMMENT = Pattern.compile("%[^\\r\\n]*");

    private final byte[] bytes;
    private final String text;
    private final boolean isPackedOtherwise;
    private int end;
    private long read;
    private long unfolded;
    private long pictures;
    private long otherwise;

    private PdfStreams(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
        String meant = meant(text);
        this.isPackedOtherwise = OTHERWISE.matcher(meant).find()
                || OTHERWISE
                        .matcher(COMMENT.matcher(meant).replaceAll(" ").replaceAll("\\s+", " "))
                        .find();
    }

    /** Whether it says that one needs a key to read it; a reader that tries an empty one has unfolded much by then. */
    static boolean areEncrypted(byte[] pdf) {
        return ENCRYPTED
                .matcher(meant(new String(pdf, StandardCharsets.ISO_8859_1)))
                .find();
    }

    /** Whether more would come out of it than may be held in memory. */
    static boolean unfoldTooFar(byte[] pdf) {
        return new PdfStreams(pdf).unfoldTooFar();
    }

    private boolean unfoldTooFar() {
        Matcher start = START.matcher(text);
        for (int streams = 0; start.find(); streams++) {
            count(dictionary(start.start()), start.end());
            if (streams > MOST_STREAMS
                    || unfolded > MOST
                    || pictures > MOST_OF_PICTURES
                    || otherwise > MOST_OTHERWISE
                    || read > MOST_READ) {
                return true;
            }
        }
        return false;
    }

    private void count(String dictionary, int from) {
        long packed = packed(from);
        boolean picture = PICTURE.matcher(dictionary).find();
        long here = inflated(from, picture ? packed * USUAL : MOST - unfolded);
        if (!picture) {
            unfolded += here;
        } else if (here > packed * USUAL) {
            pictures += inflated(from, MOST_OF_PICTURES - pictures);
        }
        if (here == 0 && isPackedOtherwise) {
            otherwise += packed;
        }
    }

    /** What stands before a stream since its object began. */
    private String dictionary(int stream) {
        String before = text.substring(Math.max(0, stream - LONGEST_DICTIONARY), stream);
        return meant(before.substring(Math.max(0, before.lastIndexOf("obj"))));
    }

    /** With names as they are meant: {@code /#49mage} is Image. */
    private static String meant(String text) {
        return ESCAPED.matcher(text.replace('\0', ' '))
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    private int packed(int from) {
        if (end < from) {
            int next = text.indexOf("endstream", from);
            end = next < 0 ? bytes.length : next;
        }
        return end - from;
    }

    /** How much comes out of what begins here, in bytes, hardly more than {@code most}; 0 if it is no deflate. */
    private long inflated(int from, long most) {
        if (from + ZLIB_HEADER >= bytes.length) {
            return 0;
        }
        var inflater = new Inflater(true); // readers skip the header unread
        try {
            inflater.setInput(bytes, from + ZLIB_HEADER, bytes.length - from - ZLIB_HEADER);
            byte[] out = new byte[1 << 15];
            while (inflater.getBytesWritten() <= most && inflater.inflate(out) > 0) {
                // what comes out is only counted
            }
        } catch (DataFormatException broken) {
            // so far a reader gets, too
        }
        long written = inflater.getBytesWritten();
        inflater.end();
        read += written;
        return written;
    }
}
