package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Map;
import java.util.regex.Pattern;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.Workbench;
import org.gulou.kernel.Place;

/**
 * Reads a service by itself.
 *
 * @param folder such as {@code services/civil-affairs/subsistence-allowance}
 */
record OneService(Schemas schemas, Workbench bench, String folder) {
    static final Pattern EXAMPLE_FILE = Pattern.compile("services/[^/]+/[^/]+/examples/[^/]+\\.yaml");

    /** Its variants; none where there is a mistake in it. */
    Map<String, ServiceVersion> read(Folder files, ServiceReader reader, Mistakes mistakes) {
        int before = mistakes.count();
        var sources = new Sources(files, schemas, mistakes);
        if (!sources.has(folder + "/service.yaml")) {
            mistakes.at(
                    new Place(folder + "/service.yaml", 1, 1),
                    say("Expected this file, but it is missing."),
                    say("Add it."));
            return Map.of();
        }
        Map<String, ServiceVersion> versions = reader.read();
        mistakes.addAll(Inventory.reused(folder, files));
        sources.paths(folder + "/examples", ".yaml").forEach(path -> sources.definition(path, "example"));
        return mistakes.count() == before ? versions : Map.of();
    }
}
