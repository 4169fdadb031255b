package org.gulou.catalog.foreign;

import static org.gulou.kernel.Sentence.say;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.Sentence;

/** Bytes as text: by their mark, as UTF-8, or else in the encoding of Chinese offices, GB 18030. */
public final class Encoded {
    private static final Charset CHINESE = Charset.forName("GB18030");

    private Encoded() {}

    /**
     * Decodes a whole file.
     *
     * @param named the encoding that the mapping names; empty: found out
     */
    public static String text(byte[] bytes, Optional<String> named) throws Unreadable {
        int begin = mark(bytes);
        if (begin > 0) {
            return new String(bytes, begin, bytes.length - begin, marked(bytes));
        }
        List<Charset> tried = named.isPresent() && Charset.isSupported(named.get())
                ? List.of(Charset.forName(named.get()))
                : List.of(StandardCharsets.UTF_8, CHINESE);
        for (Charset charset : tried) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException other) {
                // the next one may fit
            }
        }
        throw new Unreadable(
                1,
                say(
                        "These bytes are no text in {encodings}.",
                        tried.stream().map(Charset::name).toList()),
                say("Save the file as UTF-8, or name its encoding in the mapping."));
    }

    private static int mark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return 3;
        }
        boolean sixteen = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        return sixteen ? 2 : 0;
    }

    private static Charset marked(byte[] bytes) {
        if (bytes[0] == (byte) 0xEF) {
            return StandardCharsets.UTF_8;
        }
        return bytes[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** What a broken file is told as, where its parser speaks one language. */
    static Sentence quoted(Exception broken) {
        String words = String.valueOf(broken.getMessage());
        return Sentence.quote(words.lines().findFirst().orElse(words));
    }
}
