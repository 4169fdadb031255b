package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gulou.catalog.Service;
import org.gulou.kernel.Written;

/**
 * Looks whether what takes the place of a service is another service of the catalogue.
 *
 * @param others the ids of services that are there as well
 */
record Successors(Map<String, Service> services, Set<String> others, Mistakes mistakes) {
    /** Looks at one service; its file is read again only where something is wrong, to say where. */
    void in(Folder files, String folder, Service service) {
        if (service.guide()
                .successor()
                .filter(id -> !takesItsPlace(id, service))
                .isEmpty()) {
            return;
        }
        String path = folder + "/service.yaml";
        Optional<Written> written = Optional.ofNullable(files.files().get(path))
                .flatMap(bytes -> Node.read(path, bytes))
                .flatMap(tree -> tree.written("successor"));
        written.ifPresent(id -> {
            if (id.text().equals(service.id())) {
                mistakes.add(id.problem(
                        say("A service cannot take its own place."), say("Name another service, or leave it out.")));
            } else {
                var known = new TreeSet<>(services.keySet());
                known.addAll(others);
                mistakes.unknown(id, say("service"), known);
            }
        });
    }

    private boolean takesItsPlace(String id, Service service) {
        return !id.equals(service.id()) && (services.containsKey(id) || others.contains(id));
    }
}
