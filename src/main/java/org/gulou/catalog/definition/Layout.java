package org.gulou.catalog.definition;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How a catalogue folder is laid out: files of services, and files that they share. */
public final class Layout {
    private static final String SERVICES = "services/";

    private Layout() {}

    /** The files that all services share, elements among them. */
    public static Folder shared(Folder folder) {
        return folder.only(path -> service(path).isEmpty());
    }

    /** The services of a folder by their own folder, each with all elements and archetypes. */
    public static Map<String, Folder> services(Folder folder) {
        Map<String, byte[]> common = folder.only(Layout::isOfManyServices).files();
        var files = new TreeMap<String, SortedMap<String, byte[]>>();
        folder.files()
                .forEach((path, bytes) -> service(path)
                        .ifPresent(service -> files.computeIfAbsent(service, name -> new TreeMap<>(common))
                                .put(path, bytes)));
        var services = new TreeMap<String, Folder>();
        files.forEach((service, own) -> services.put(service, new Folder(own)));
        return services;
    }

    /** The folder of the service to which a file belongs: {@code services/<department>/<service>}. */
    private static Optional<String> service(String path) {
        if (!path.startsWith(SERVICES)) {
            return Optional.empty();
        }
        int department = path.indexOf('/', SERVICES.length());
        int service = path.indexOf('/', department + 1);
        return department > SERVICES.length() && service > department + 1
                ? Optional.of(path.substring(0, service))
                : Optional.empty();
    }

    /** Whether services have a file among their own that others have, too. */
    static boolean isOfManyServices(String path) {
        return path.startsWith("elements/") || path.startsWith(Archetype.FOLDER);
    }

    /** Whether a shared file decides if a service is sound. */
    static boolean isOfServices(String path) {
        return isOfServicesOrBodies(path) && !path.startsWith("offers/");
    }

    /** Whether a shared file decides if a service is sound, or what bodies make of it. */
    static boolean isOfServicesOrBodies(String path) {
        return Stream.of("finding/", "wording/", "occasions/").noneMatch(path::startsWith);
    }
}
