package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gulou.kernel.Sentence.say;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;

/**
 * A folder packed as ZIP. Read in memory only and within bounds, so that neither a bomb nor a name with {@code ..} does
 * harm.
 */
public final class Zip {
    static final int MAX_ENTRIES = 12_000;
    static final long MAX_PACKED = 20_000_000;
    static final long MAX_UNPACKED = 100_000_000;
    static final int MAX_RATIO = 100;
    private static final int LONGEST_NAME = 200;

    /** Below this nothing is a bomb; small files of equal lines shrink a lot. */
    private static final long SURELY_HARMLESS = 1_000_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*(/[A-Za-z0-9][A-Za-z0-9._@-]*)*");
    private static final Pattern TOP = Pattern.compile(
            "(services|vocabularies|elements|parameters|offers|calendars|schemas|workflows|registers|finding|occasions|wording)/.*");

    /** The folders in which definitions lie that can be published. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(services|vocabularies|elements|parameters|offers|calendars|workflows|registers|occasions|finding|wording)/.+"
                    + "\\.(yaml|csv|html|md|txt)");

    /** Whether a definition can lie at {@code path}; the schemas are the portal's. */
    public static boolean takes(String path) {
        return path.length() <= LONGEST_NAME
                && NAME.matcher(path).matches()
                && WRITTEN.matcher(path).matches();
    }

    /** What came of reading an upload. */
    public sealed interface Reading {
        record Sound(Folder folder) implements Reading {}

        record Refused(Problem problem) implements Reading {}
    }

    /** Why reading stopped. */
    private static final class Stop extends IOException {
        private final transient Sentence found;

        Stop(Sentence found) {
            super(found.in("en"));
            this.found = found;
        }
    }

    private Zip() {}

    /** Reads an upload; one folder around the catalogue, as packing programs add, is taken off. */
    public static Reading read(InputStream upload) {
        try {
            return new Reading.Sound(unwrapped(files(upload)));
        } catch (Stop stop) {
            return refused(stop.found);
        } catch (IOException | IllegalArgumentException broken) {
            return refused(
                    say("Expected a ZIP file, but it cannot be read: {problem}.", String.valueOf(broken.getMessage())));
        }
    }

    private static Reading refused(Sentence found) {
        return new Reading.Refused(new Place("upload.zip", 1, 1)
                .problem(found, say("Pack the folder services-catalog, or the parts of it to publish, as ZIP.")));
    }

    /** Unpacks what {@link #pack} made. */
    public static Folder unpack(byte[] packed) {
        try {
            return new Folder(files(new ByteArrayInputStream(packed)));
        } catch (IOException broken) {
            throw new UncheckedIOException("What the portal stored cannot be unpacked", broken);
        }
    }

    /** The same bytes for the same files. */
    public static byte[] pack(Folder folder) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            for (var file : folder.files().entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Packing in memory cannot fail", failed);
        }
        return bytes.toByteArray();
    }

    private static SortedMap<String, byte[]> files(InputStream upload) throws IOException {
        var packed = new Counted(upload);
        var zip = new ZipInputStream(packed, UTF_8);
        var files = new TreeMap<String, byte[]>();
        long unpacked = 0;
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MAX_ENTRIES) {
                throw new Stop(say("Expected at most {max} files in the ZIP, got more.", MAX_ENTRIES));
            }
            if (entry.isDirectory() || ignored(entry.getName())) {
                continue;
            }
            byte[] bytes = bytes(zip, unpacked, packed);
            unpacked += bytes.length;
            if (files.put(name(entry), bytes) != null) {
                throw new Stop(say("The ZIP holds '{name}' twice.", entry.getName()));
            }
        }
        if (entries == 0) {
            throw new Stop(say("Expected a ZIP file with definitions, got none."));
        }
        packed.transferTo(OutputStream.nullOutputStream());
        if (packed.listed().orElse(-1) != (entries & 0xffff)) {
            throw new Stop(say("This ZIP is not whole: it ends before the list of its files."));
        }
        return files;
    }

    /** What packing programs leave behind, and hidden files. */
    private static boolean ignored(String name) {
        return name.startsWith("__MACOSX/") || ("/" + name).contains("/.DS_Store");
    }

    private static String name(ZipEntry entry) throws Stop {
        String name = entry.getName();
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
            throw new Stop(say(
                    "Expected file names of letters, digits, '.', '-', '_', '@' and '/', got '{name}'.",
                    shown.replaceAll("\\p{Cntrl}", "?")));
        }
        return name;
    }

    private static byte[] bytes(ZipInputStream zip, long before, Counted packed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            bytes.write(buffer, 0, read);
            long total = before + bytes.size();
            if (total > MAX_UNPACKED) {
                throw new Stop(say("Expected at most {max} bytes when unpacked, got more.", MAX_UNPACKED));
            }
            if (total > SURELY_HARMLESS && total > MAX_RATIO * packed.count()) {
                throw new Stop(
                        say("Expected files that unpack to at most {max} times their size, got more.", MAX_RATIO));
            }
        }
        return bytes.toByteArray();
    }

    private static Folder unwrapped(SortedMap<String, byte[]> files) throws Stop {
        boolean wrapped =
                files.keySet().stream().noneMatch(path -> TOP.matcher(path).matches());
        if (!wrapped) {
            return new Folder(files);
        }
        String first = files.firstKey();
        Folder inner = new Folder(files).below(first.substring(0, Math.max(0, first.indexOf('/'))));
        if (inner.paths().stream().noneMatch(path -> TOP.matcher(path).matches())) {
            throw new Stop(say(
                    "Expected the folders of a catalogue (services/<department>/<service>/…, vocabularies/…), got"
                            + " '{path}'.",
                    first));
        }
        return inner;
    }

    /** Counts what is read, and stops at the bound. */
    private static final class Counted extends FilterInputStream {
        /** An archive ends with a record of its list, and perhaps a comment: APPNOTE.TXT of PKWARE, 4.3.16. */
        private static final byte[] END = {'P', 'K', 5, 6};

        private static final int END_RECORD = 22;
        private static final int TOTAL = 10;
        private static final int LONGEST_COMMENT = 65_535;

        private final ByteArrayOutputStream last = new ByteArrayOutputStream();
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        /** How many files the list at its end names, modulo 65536; empty where it has no end. */
        OptionalInt listed() {
            byte[] end = last.toByteArray();
            for (int at = end.length - END_RECORD; at >= 0; at--) {
                if (Arrays.equals(end, at, at + END.length, END, 0, END.length)) {
                    return OptionalInt.of((end[at + TOTAL] & 0xff) | ((end[at + TOTAL + 1] & 0xff) << 8));
                }
            }
            return OptionalInt.empty();
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = counted(super.read(bytes, offset, length));
            if (read > 0) {
                keep(bytes, offset, read);
            }
            return read;
        }

        /** Of a long archive only what its end may be in. */
        private void keep(byte[] bytes, int offset, int length) {
            if (last.size() > 2 * (LONGEST_COMMENT + END_RECORD)) {
                byte[] all = last.toByteArray();
                last.reset();
                last.write(all, all.length - LONGEST_COMMENT - END_RECORD, LONGEST_COMMENT + END_RECORD);
            }
            last.write(bytes, offset, length);
        }

        private int counted(int read) throws Stop {
            count += Math.max(read, 0);
            if (count > MAX_PACKED) {
                throw new Stop(say("Expected a ZIP of at most {max} bytes, got more.", MAX_PACKED));
            }
            return read;
        }
    }
}
