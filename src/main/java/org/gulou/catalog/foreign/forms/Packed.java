package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gulou.catalog.foreign.Unreadable;

/** Files of a ZIP that somebody sends, in reasonable bounds. */
public final class Packed {
    private static final int MOST_BYTES = 64_000_000;
    private static final int MOST_FILES = 2_000;
    private static final int MEGA = 1_000_000;

    private Packed() {}

    public static boolean isOne(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K';
    }

    /**
     * The files whose names end so.
     *
     * @param endings a pattern: {@code json|form}
     */
    public static SortedMap<String, byte[]> files(byte[] file, String endings) throws Unreadable {
        var files = new TreeMap<String, byte[]>();
        long left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory() || !entry.getName().matches("(?s).*\\.(" + endings + ")")) {
                    continue;
                }
                byte[] bytes = zip.readNBytes((int) left + 1);
                left -= bytes.length;
                if (left < 0 || files.size() >= MOST_FILES) {
                    throw new Unreadable(
                            1,
                            say(
                                    "This ZIP holds more than {most} files, or more than {bytes} MB.",
                                    MOST_FILES,
                                    MOST_BYTES / MEGA),
                            say("Divide it into several forms."));
                }
                files.put(entry.getName(), bytes);
            }
        } catch (IOException broken) {
            throw new Unreadable(1, say("This ZIP cannot be read."), say("Export the form again, as JSON."));
        }
        return files;
    }
}
