package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Service;
import org.gulou.catalog.ServiceVersion;
import org.gulou.kernel.Written;

/**
 * Looks whether what moves open, and where conditions send, are services of the catalogue, and whether the forms of what is
 * opened ask what is carried over: what they do not ask would be lost without a word.
 *
 * @param others the ids of services that are there as well, of which no more is known
 */
record NamedServices(Map<String, Service> services, Set<String> others, Mistakes mistakes) {
    private static final String OPEN = "open";
    private static final String INSTEAD = "instead";

    /** Looks at one service, also at what its variants change. */
    void in(Folder files, String folder) {
        for (String name : List.of("workflow.yaml", "service.yaml")) {
            String path = folder + "/" + name;
            byte[] bytes = files.files().getOrDefault(path, new byte[0]);
            if (isMarked(bytes)) {
                Node.read(path, bytes).ifPresent(this::look);
            }
        }
    }

    /** Of thousands of services few name another: a file is only read where it may. */
    private static boolean isMarked(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        return text.contains(OPEN) || text.contains(INSTEAD + ":");
    }

    private void look(Node node) {
        switch (node) {
            case Node.Scalar scalar -> {}
            case Node.Items list -> list.items().forEach(this::look);
            case Node.Fields fields -> {
                fields.fields(OPEN).ifPresent(this::opened);
                fields.writtens(INSTEAD).forEach(this::sent);
                fields.fields().values().forEach(this::look);
            }
        }
    }

    private void opened(Node.Fields open) {
        open.written("service")
                .flatMap(this::named)
                .ifPresent(service -> open.fields("map").ifPresent(map -> carried(map, service)));
    }

    /** The service that is named; empty, and told unless it is another that is there, where nothing is known of it. */
    private Optional<Service> named(Written id) {
        Optional<Service> service = Optional.ofNullable(services.get(id.text()));
        if (service.isEmpty() && !others.contains(id.text())) {
            var known = new TreeSet<>(services.keySet());
            known.addAll(others);
            mistakes.unknown(id, say("service"), known);
        }
        return service;
    }

    private void sent(Written instead) {
        Guide.Instead named = Guide.Instead.of(instead.text());
        named(new Written(named.service(), instead.place()))
                .filter(service -> service.variant(named.variant()).isEmpty())
                .ifPresent(service -> mistakes.unknown(
                        new Written(named.variant(), instead.place()),
                        say("variant of {service}", service.id()),
                        service.variants().keySet()));
    }

    private void carried(Node.Fields map, Service service) {
        Set<String> asked = new TreeSet<>();
        for (ServiceVersion version : service.variants().values()) {
            asked.addAll(version.form().paths());
        }
        map.fields().keySet().stream()
                .filter(path -> !asked.contains(path))
                .forEach(path -> mistakes.unknown(
                        new Written(path, map.keyPlace(path)), say("item of {service}", service.id()), asked));
    }
}
