package org.gulou.web.admin.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gulou.admin.amendments.Amendment;
import org.gulou.admin.amendments.Amendments;
import org.gulou.admin.amendments.SideBySide;
import org.gulou.catalog.Published;
import org.gulou.catalog.PublishedData;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Looked;
import org.gulou.kernel.Problem;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** One file, as it is live or as it was in an earlier version, with what is to be said about it. */
@Named
@RequestScoped
public class FilePage {
    /** A line of the file. */
    public record Line(int number, String text, boolean marked) {}

    @Inject
    HttpServletRequest request;

    @Inject
    Published published;

    @Inject
    Amendments amendments;

    @Inject
    Owner owner;

    private Optional<Folder> folder = Optional.empty();
    private List<Problem> problems = List.of();

    /** Opens the file, or answers that there is none. */
    public void open() {
        folder = version();
        if (folder.filter(files -> files.paths().contains(getPath())).isEmpty()) {
            Reply.notFound();
        } else if (isLive()) {
            problems = looked();
        }
    }

    private Optional<Folder> version() {
        Optional<Integer> number = number();
        if (isLive() || number.isEmpty()) {
            return isLive() ? Optional.of(owner.live()) : Optional.empty();
        }
        return getService().isEmpty() ? published.data(number.get()) : published.files(getService(), number.get());
    }

    private Optional<Integer> number() {
        return Optional.of(getVersion())
                .filter(typed -> typed.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    private List<Problem> looked() {
        Optional<String> service = Kind.service(getPath());
        if (service.isEmpty()) {
            return List.of();
        }
        String of = String.join("/", List.of(getPath().split("/")).subList(0, 3));
        Looked looked = published.look(owner.live(), of);
        return Stream.concat(looked.mistakes().stream(), looked.warnings().stream())
                .filter(problem -> problem.file().equals(getPath()))
                .toList();
    }

    public String getPath() {
        return Posted.of(request).text("path");
    }

    /** The service it belongs to; the empty text for what services share. */
    public String getService() {
        return Kind.service(getPath()).orElse("");
    }

    /** Whether it can be changed question by question. */
    public boolean isForm() {
        return Kind.isForm(getPath());
    }

    /** The version that is looked at; the empty text for what is live. */
    public String getVersion() {
        return Posted.of(request).text("version");
    }

    public boolean isLive() {
        return getVersion().isEmpty();
    }

    public List<Line> getLines() {
        List<String> lines = text().lines().toList();
        Set<Integer> marked = problems.stream().map(Problem::line).collect(Collectors.toSet());
        return IntStream.range(0, lines.size())
                .mapToObj(at -> new Line(at + 1, lines.get(at), marked.contains(at + 1)))
                .toList();
    }

    private String text() {
        return text(folder);
    }

    private String text(Optional<Folder> of) {
        return of.map(files -> files.files().get(getPath()))
                .map(bytes -> new String(bytes, UTF_8))
                .orElse("");
    }

    public List<Problem> getProblems() {
        return problems;
    }

    /** The states of what services share in which this file was other than in the one before, the newest first. */
    public List<PublishedData> getStates() {
        return isShared() ? published.dataHistory(getPath()) : List.of();
    }

    private boolean isShared() {
        return getService().isEmpty() && !getPath().startsWith("schemas/");
    }

    /** An earlier state of the file beside what is live; nothing where they are equal. */
    public List<SideBySide.Row> getBeside() {
        return isLive()
                ? List.of()
                : SideBySide.of(text(), text(Optional.of(owner.live()))).rows();
    }

    /** Whether an earlier state of the file can be taken up again by whoever reads it. */
    public boolean isRestorable() {
        return !isLive()
                && isShared()
                && owner.mayWrite(getPath())
                && !getBeside().isEmpty();
    }

    public boolean isWritable() {
        return isLive() && owner.mayWrite(getPath()) && !getPath().startsWith("schemas/");
    }

    /** The amendments that it could be added to. */
    public List<Amendment> getOpen() {
        return amendments.open().stream().filter(Amendment::isOpen).toList();
    }
}
