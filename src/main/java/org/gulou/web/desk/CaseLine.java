package org.gulou.web.desk;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.kernel.CaseNumber;

/**
 * The number of a case in a list that an official has, pasted or in a file, with the reason that stands behind it.
 *
 * @param typed what stands there for a number
 * @param reason the empty text where none does
 */
record CaseLine(String typed, String reason) {
    private static final String BETWEEN = "[\\s,;，；、\"]+";
    private static final int LONGEST = 1_000_000;
    private static final Set<String> REASON = Set.of("理由", "reason");

    /** What spreadsheets of this country write unless they are told otherwise. */
    private static final Charset OF_SPREADSHEETS = Charset.forName("GB18030");

    /** What was pasted: on each line a number with its reason behind it, or any amount of numbers. */
    static Stream<CaseLine> pasted(String text) {
        return text.lines().flatMap(CaseLine::line);
    }

    private static Stream<CaseLine> line(String line) {
        String[] cells = line.strip().split("\t", -1);
        String[] parts = cells.length == 2 ? cells : line.strip().split(BETWEEN, 2);
        boolean reasoned = cells.length <= 2
                && parts.length == 2
                && isNumber(parts[0])
                && words(parts[1]).noneMatch(CaseLine::isNumber);
        return reasoned
                ? Stream.of(new CaseLine(parts[0].strip(), parts[1].strip()))
                : words(line).map(word -> new CaseLine(word, ""));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(BETWEEN, -1)).filter(word -> !word.isBlank());
    }

    private static boolean isNumber(String word) {
        return CaseNumber.read(word).isPresent();
    }

    /**
     * Those in files. A reason is what stands in the column that is headed so, or in the second of two columns; what else
     * stands there is no number and no mistake, as in a list to which a queue was exported.
     */
    static Stream<CaseLine> of(Collection<Part> files) {
        return files.stream().map(CaseLine::text).flatMap(CaseLine::ofFile);
    }

    static Stream<CaseLine> ofFile(String text) {
        List<List<String>> rows = rows(text);
        int column = rows.isEmpty() ? -1 : column(rows.getFirst());
        return rows.stream().flatMap(row -> ofRow(row, column));
    }

    private static int column(List<String> heads) {
        List<String> plain = heads.stream()
                .map(head -> head.strip().toLowerCase(Locale.ROOT))
                .toList();
        return REASON.stream()
                .mapToInt(plain::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static Stream<CaseLine> ofRow(List<String> row, int column) {
        List<String> numbers =
                row.stream().map(String::strip).filter(CaseLine::isNumber).toList();
        if (numbers.size() != 1) {
            return row.stream()
                    .flatMap(CaseLine::words)
                    .filter(CaseLine::isNumber)
                    .map(word -> new CaseLine(word, ""));
        }
        String second = row.size() == 2 && isNumber(row.getFirst()) ? row.get(1) : "";
        String reason = column >= 0 && column < row.size() ? row.get(column) : second;
        return Stream.of(new CaseLine(numbers.getFirst(), isNumber(reason) ? "" : reason.strip()));
    }

    /** What stands between the cells: reasons have commas of their own, so only one sign does. */
    private static char between(String text) {
        String first = text.lines().findFirst().orElse("");
        return "\t,;，"
                .chars()
                .filter(sign -> first.indexOf(sign) >= 0)
                .mapToObj(sign -> (char) sign)
                .findFirst()
                .orElse(',');
    }

    /** By RFC 4180. */
    private static List<List<String>> rows(String text) {
        char between = between(text);
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted && sign == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(sign);
                i++;
            } else if (sign == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (quoted || (sign != between && sign != '\n' && sign != '\r')) {
                cell.append(sign);
            } else {
                row.add(cell.toString());
                cell.setLength(0);
                if (sign == '\n' || sign == '\r') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        row.add(cell.toString());
        rows.add(List.copyOf(row));
        return rows.stream()
                .filter(some -> some.stream().anyMatch(one -> !one.isBlank()))
                .toList();
    }

    private static String text(Part file) {
        try (var in = file.getInputStream()) {
            return decoded(in.readNBytes(LONGEST));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherwise) {
            return new String(bytes, OF_SPREADSHEETS);
        }
    }
}
