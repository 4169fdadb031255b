package org.gulou.admin.amendments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.definition.Folder;

/** What writing in a service changes by itself: the number of its version, and nothing else in the file. */
final class NewVersion {
    private static final Pattern IN_SERVICE = Pattern.compile("(services/[^/]+/([^/]+))/.+");
    private static final Pattern VERSION = Pattern.compile("(?m)^version:[ \\t]*(\\d{1,9})");

    private NewVersion() {}

    /** The file with the version of the service to which {@code path} belongs; empty for what services share. */
    static Optional<String> fileOf(String path) {
        Matcher inside = IN_SERVICE.matcher(path);
        return inside.matches() ? Optional.of(inside.group(1) + "/service.yaml") : Optional.empty();
    }

    /** The same file one version later. */
    static byte[] raised(byte[] service) {
        Matcher version = VERSION.matcher(new String(service, UTF_8));
        return version.replaceFirst(found -> "version: " + (Integer.parseInt(found.group(1)) + 1))
                .getBytes(UTF_8);
    }

    /** A service file with the number of another. */
    static byte[] numbered(byte[] service, byte[] other) {
        Matcher number = VERSION.matcher(new String(other, UTF_8));
        return number.find()
                ? VERSION.matcher(new String(service, UTF_8))
                        .replaceFirst("version: " + number.group(1))
                        .getBytes(UTF_8)
                : service;
    }

    /** The files of a service as those of another, not yet published: another folder, id and version, else the same bytes. */
    static SortedMap<String, byte[]> copied(Folder live, String service, String id) {
        var copy = new TreeMap<String, byte[]>();
        live.files().forEach((path, bytes) -> {
            Matcher inside = IN_SERVICE.matcher(path);
            if (inside.matches() && inside.group(2).equals(service)) {
                String folder = inside.group(1);
                String moved = folder.substring(0, folder.length() - service.length()) + id;
                boolean named = path.equals(folder + "/service.yaml");
                copy.put(moved + path.substring(folder.length()), named ? renamed(bytes, service, id) : bytes);
            }
        });
        return copy;
    }

    private static byte[] renamed(byte[] file, String service, String id) {
        String text = new String(file, UTF_8)
                .replaceFirst("(?m)^id:[ \\t]*" + Pattern.quote(service) + "[ \\t]*$", "id: " + id);
        return VERSION.matcher(text).replaceFirst("version: 1").getBytes(UTF_8);
    }
}
