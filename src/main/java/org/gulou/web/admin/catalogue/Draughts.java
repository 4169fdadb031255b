package org.gulou.web.admin.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.admin.amendments.Amendments;
import org.gulou.catalog.Publication;
import org.gulou.catalog.Published;
import org.gulou.catalog.advice.Advisor;
import org.gulou.catalog.advice.Finding;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Looked;
import org.gulou.kernel.Problem;

/**
 * What is wrong with a text that is still being typed, and what could be better in it: judged as at publishing, by the same
 * reader, and kept nowhere.
 */
@RequestScoped
public class Draughts {
    @Inject
    Amendments amendments;

    @Inject
    Published published;

    /** The problems in the file first, then those that it makes elsewhere. */
    public List<Problem> problems(String amendment, String path, String text) {
        Optional<String> service = serviceFolder(path);
        Stream<Problem> all;
        if (service.isPresent()) {
            Folder folder = with(amendments.change(amendment).apply(published.folder()), path, text);
            Looked looked = published.look(folder, service.get());
            all = Stream.concat(looked.mistakes().stream(), looked.warnings().stream());
        } else {
            all = switch (published
                    .tryOut(live -> with(amendments.change(amendment).apply(live), path, text))
                    .outcome()) {
                case Publication.Done done ->
                    done.warnings().stream().filter(warning -> warning.file().equals(path));
                case Publication.Refused(var problems) -> problems.stream();
            };
        }
        List<Problem> found = all.toList();
        return Stream.concat(
                        found.stream().filter(problem -> problem.file().equals(path)),
                        found.stream().filter(problem -> !problem.file().equals(path)))
                .toList();
    }

    /** What is wrong with the service of a file, and what is worth a look; nothing where the file belongs to none. */
    public Looked look(String amendment, String path, String text) {
        Folder folder = with(amendments.change(amendment).apply(published.folder()), path, text);
        return serviceFolder(path)
                .map(service -> published.look(folder, service))
                .orElseGet(() -> new Looked(List.of(), List.of()));
    }

    /** What could be better in the file: advice, which blocks nothing. Empty where it is not sound enough to be read. */
    public List<Finding> advice(String amendment, String path, String text) {
        Folder whole = with(amendments.change(amendment).apply(published.folder()), path, text);
        return Advisor.of(whole).about(published.folder(), whole, Set.of(path));
    }

    private static Optional<String> serviceFolder(String path) {
        return Kind.service(path)
                .map(service -> String.join("/", List.of(path.split("/")).subList(0, 3)));
    }

    private static Folder with(Folder folder, String path, String text) {
        return folder.with(Map.of(path, text.getBytes(UTF_8)));
    }
}
