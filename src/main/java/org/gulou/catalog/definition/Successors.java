package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Service;
import org.gulou.kernel.Written;

/** Looks whether what takes the place of a service is another service of the catalogue. */
record Successors(Map<String, Service> services, Mistakes mistakes) {
    /** Looks at one service; its file is read again only where something is wrong, to say where. */
    void in(Folder files, String folder, Service service) {
        Optional<String> successor = service.guide().successor();
        if (successor.isEmpty()
                || (services.containsKey(successor.get()) && !successor.get().equals(service.id()))) {
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
                mistakes.unknown(id, say("service"), services.keySet());
            }
        });
    }
}
