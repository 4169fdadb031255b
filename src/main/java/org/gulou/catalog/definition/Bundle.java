package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gulou.catalog.Change;
import org.gulou.catalog.ServiceVersion;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sha256;

/**
 * One version with the bytes of its files and of the elements and the archetype it uses: what is stored for ever. Two are the same if
 * their content is, however it is laid out; examples prove a version and are not part of it.
 *
 * @param folder such as {@code services/civil-affairs/subsistence-allowance}
 * @param known the hash of the content, where it is remembered
 */
public record Bundle(ServiceVersion version, String folder, Folder files, Optional<String> known) {
    private static final Pattern USE = Pattern.compile("\\b(use|workflow):\\s*[\"']?([a-z][a-z0-9-]*@[0-9]+)");

    static Bundle of(ServiceVersion version, String folder, Folder all) {
        var needed = new TreeMap<>(all.in(folder).files());
        Map<String, byte[]> found = needed;
        while (!found.isEmpty()) {
            var more = new TreeMap<String, byte[]>();
            for (byte[] file : found.values()) {
                for (String path : used(new String(file, UTF_8))) {
                    byte[] bytes = all.files().get(path);
                    if (bytes != null && !needed.containsKey(path)) {
                        more.put(path, bytes);
                    }
                }
            }
            needed.putAll(more);
            found = more;
        }
        return new Bundle(version, folder, new Folder(needed), Optional.empty());
    }

    /** The files that {@code text} uses. Most texts use none, and a letter is looked for much faster than a pattern. */
    private static List<String> used(String text) {
        return text.indexOf('@') < 0
                ? List.of()
                : USE.matcher(text).results().map(Bundle::file).toList();
    }

    private static String file(MatchResult use) {
        return use.group(1).equals("use") ? ItemReader.file(use.group(2)) : Archetype.path(use.group(2));
    }

    /** The first place at which this says something else than what was published as the same version. */
    public Problem differenceFrom(Folder published) {
        return Canonical.difference(
                        published,
                        files,
                        say(
                                "Version {number} of {service} is published and never changes: write 'version:"
                                        + " {next}'.",
                                number(),
                                service(),
                                number() + 1))
                .orElseThrow(() -> new IllegalArgumentException("Both say the same"));
    }

    /** Where answers given under a published version would be lost or misread under this one. */
    public List<Problem> breaks(Folder published, int number) {
        return Inventory.of(folder, files).breaks(Inventory.of(folder, published), number);
    }

    /** What this does otherwise than a published version. */
    public List<Change> since(Folder published) {
        return between(folder, published, files);
    }

    /** What one version of the service in {@code folder} does otherwise than another. */
    public static List<Change> between(String folder, Folder older, Folder newer) {
        return Inventory.of(folder, newer).since(Inventory.of(folder, older));
    }

    public String service() {
        return version.service();
    }

    public int number() {
        return version.number();
    }

    /** What decides whether two are the same: the SHA-256 of the canonical JSON of the content, in hexadecimal. */
    public String sha256() {
        return known.orElseGet(this::counted);
    }

    private String counted() {
        return Sha256.hex(Canonical.content(files).toString());
    }
}
