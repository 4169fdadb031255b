package org.gulou.catalog.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How fast a foreign catalogue of 100,000 rows is read, mapped and compared with what was imported before. */
public final class Imports {
    private static final int ROWS = 100_000;

    private Imports() {}

    public static double rowsPerSecond() throws IOException {
        var text = new StringBuilder("code,title,department,terms\n");
        for (int row = 0; row < ROWS; row++) {
            text.append("511A").append(row).append(",\"事项，").append(row).append("\",区民政局,户籍在本县；收入低\n");
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        var mapping = new Mapping(
                "bench",
                Optional.of("csv"),
                Optional.empty(),
                true,
                1,
                "",
                List.of("code"),
                Map.of(
                        "code", field("code", Map.of(), ""),
                        "title.zh", field("title", Map.of(), ""),
                        "department", field("department", Map.of("区民政局", "CAD"), ""),
                        "conditions", field("terms", Map.of(), "；")));
        var folder = Files.createTempDirectory("gulou-import");
        var before = Imported.read(folder, "bench");
        var known = Map.of("department", Set.of("CAD"));
        Importing.read(mapping, "a.csv", bytes, known, before.entries(), rows -> {});
        long begin = System.nanoTime();
        Report report = Importing.read(mapping, "a.csv", bytes, known, before.entries(), rows -> {});
        before.replace(report.entries());
        double seconds = (System.nanoTime() - begin) / 1e9;
        Files.deleteIfExists(folder.resolve("bench.jsonl"));
        Files.deleteIfExists(folder);
        return ROWS / seconds;
    }

    private static Mapping.Field field(String from, Map<String, String> codes, String split) {
        return new Mapping.Field(List.of(from), codes, Optional.empty(), split);
    }
}
