package org.gulou.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Layout;

/** The folder of one service, taken by itself among the vocabularies, elements and workflows of a catalogue. */
final class ServiceFolder {
    private static final String NOWHERE = "department";

    private ServiceFolder() {}

    /**
     * Reads the service in {@code folder} among what the catalogue around it shares, or, where there is none around it,
     * among that of {@code portal}; what others offer, or say of other services, is left out.
     */
    static Folder of(Path folder, Folder portal) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Optional<Path> around = around(whole);
        Folder catalogue = around.isPresent() ? Folder.read(around.get()) : portal;
        String department = Optional.ofNullable(whole.getParent())
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(name -> !name.equals("services"))
                .orElse(NOWHERE);
        var files = new TreeMap<String, byte[]>();
        Folder.read(whole)
                .files()
                .forEach((path, bytes) ->
                        files.put("services/" + department + "/" + whole.getFileName() + "/" + path, bytes));
        return Layout.shared(catalogue)
                .only(path -> Stream.of("offers/", "occasions/", "finding/").noneMatch(path::startsWith))
                .with(files);
    }

    /** The catalogue in whose {@code services/<department>/} the folder lies, if it has vocabularies of its own. */
    private static Optional<Path> around(Path service) {
        return Optional.ofNullable(service.getParent())
                .map(Path::getParent)
                .filter(services -> services.endsWith("services"))
                .map(Path::getParent)
                .filter(catalogue -> Files.isDirectory(catalogue.resolve("vocabularies")));
    }
}
