package org.gulou.web.admin.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Published;
import org.gulou.catalog.PublishedVersion;
import org.gulou.catalog.Service;
import org.gulou.catalog.definition.Node;
import org.gulou.kernel.Problem;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/** Everything that is defined, by kind, and the search over all of it. */
@Named
@RequestScoped
public class BrowsePage {
    private static final int MOST = 200;

    /** A kind with how many there are. */
    public record Choice(Kind kind, int count) {}

    /**
     * A service as the list shows it.
     *
     * @param offers at how many bodies one can apply for it, or, where it leads elsewhere, turn to
     */
    public record ServiceRow(
            String id, String title, String department, int offers, boolean elsewhere, PublishedVersion version) {}

    /** A file as the list shows it. */
    public record FileRow(String path, String title, int lines) {}

    /** A line that holds what was searched for. */
    public record Hit(String path, int line, String text) {}

    private Optional<List<ServiceRow>> services = Optional.empty();
    private Optional<List<FileRow>> files = Optional.empty();

    @Inject
    HttpServletRequest request;

    @Inject
    Published published;

    @Inject
    Owner owner;

    @Inject
    Language language;

    public Kind getKind() {
        String wanted = Posted.of(request).text("kind");
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equals(wanted))
                .findFirst()
                .orElse(Kind.SERVICES);
    }

    public String getWords() {
        return Posted.of(request).text("q");
    }

    /** The same, as a part of an address. */
    public String getQuery() {
        return URLEncoder.encode(getWords(), UTF_8);
    }

    public List<Choice> getKinds() {
        Map<Kind, Long> files = owner.live().paths().stream()
                .flatMap(path -> Kind.of(path).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Stream.of(Kind.values())
                .map(kind -> new Choice(
                        kind,
                        kind == Kind.SERVICES
                                ? published.catalogue().services().size()
                                : Math.toIntExact(files.getOrDefault(kind, 0L))))
                .filter(choice -> choice.count() > 0)
                .toList();
    }

    /** The services, where they are what is looked at; the first of them where they are very many. */
    public List<ServiceRow> getServices() {
        return services().stream().limit(MOST).toList();
    }

    /** How many services or files there are, though only the first are shown; 0 where all are. */
    public int getTooMany() {
        int found = getKind() == Kind.SERVICES ? services().size() : files().size();
        return found > MOST ? found : 0;
    }

    private List<ServiceRow> services() {
        if (services.isEmpty()) {
            services = Optional.of(readServices());
        }
        return services.get();
    }

    private List<ServiceRow> readServices() {
        Catalogue catalogue = published.catalogue();
        Map<String, PublishedVersion> newest = published.history().stream()
                .collect(Collectors.toMap(PublishedVersion::service, version -> version, (newer, older) -> newer));
        return catalogue.services().stream()
                .flatMap(service ->
                        Optional.ofNullable(newest.get(service.id()))
                                .map(version -> row(catalogue, service, version))
                                .stream())
                .filter(row -> fits(row.id() + " " + row.title() + " " + row.department()))
                .sorted(Comparator.comparing(ServiceRow::department).thenComparing(ServiceRow::title))
                .toList();
    }

    private ServiceRow row(Catalogue catalogue, Service service, PublishedVersion version) {
        String department = service.guide().department();
        return new ServiceRow(
                service.id(),
                language.of(service.title()),
                catalogue
                        .vocabulary("departments")
                        .flatMap(list -> list.term(department))
                        .map(term -> language.of(term.title()))
                        .orElse(department),
                catalogue.offersOf(service.id()).size(),
                service.guide().elsewhere().isPresent(),
                version);
    }

    /** The files of the other kinds; the first of them where they are very many. */
    public List<FileRow> getFiles() {
        return files().stream().limit(MOST).toList();
    }

    private List<FileRow> files() {
        if (files.isEmpty()) {
            files = Optional.of(readFiles());
        }
        return files.get();
    }

    private List<FileRow> readFiles() {
        Kind kind = getKind();
        return kind == Kind.SERVICES
                ? List.of()
                : owner.live().files().entrySet().stream()
                        .filter(file -> Kind.of(file.getKey()).equals(Optional.of(kind)))
                        .map(file -> new FileRow(
                                file.getKey(), title(file.getKey(), file.getValue()), lines(file.getValue())))
                        .filter(row -> fits(row.path() + " " + row.title()))
                        .toList();
    }

    private static int lines(byte[] file) {
        return Math.toIntExact(new String(file, UTF_8).lines().count());
    }

    private String title(String path, byte[] file) {
        return Kind.service(path)
                .map(owner::title)
                .or(() -> published.catalogue().places().divisions().stream()
                        .filter(one -> path.equals("offers/" + one.code().code() + ".yaml"))
                        .findFirst()
                        .map(one -> language.of(one.name())))
                .or(() -> Node.read(path, file).map(this::title))
                .orElse("");
    }

    /** The title of a file; where it has none, those of the figures that it holds. */
    private String title(Node.Fields file) {
        String title = language.of(file.words("title"));
        return title.isEmpty()
                ? file.fields("parameters").stream()
                        .flatMap(figures -> figures.fields().values().stream())
                        .filter(Node.Fields.class::isInstance)
                        .map(figure -> language.of(((Node.Fields) figure).words("title")))
                        .filter(called -> !called.isEmpty())
                        .collect(Collectors.joining(language.say("owner.import.between")))
                : title;
    }

    private boolean fits(String text) {
        return text.toLowerCase(Locale.ROOT).contains(getWords().toLowerCase(Locale.ROOT));
    }

    /** Where the words stand in the text of any file; nothing before something was searched for. */
    public List<Hit> getHits() {
        String words = getWords().toLowerCase(Locale.ROOT);
        return words.isEmpty()
                ? List.of()
                : owner.live().files().entrySet().stream()
                        .filter(file -> Kind.of(file.getKey()).isPresent())
                        .flatMap(file -> hits(file.getKey(), new String(file.getValue(), UTF_8), words))
                        .limit(MOST)
                        .toList();
    }

    private static Stream<Hit> hits(String path, String text, String words) {
        List<String> lines = text.lines().toList();
        return Stream.iterate(0, at -> at < lines.size(), at -> at + 1)
                .filter(at -> lines.get(at).toLowerCase(Locale.ROOT).contains(words))
                .map(at -> new Hit(path, at + 1, shortened(lines.get(at).strip(), words)));
    }

    /** The part of a long line around the words. */
    private static String shortened(String line, String words) {
        int at = Math.max(0, line.toLowerCase(Locale.ROOT).indexOf(words) - 40);
        return line.length() <= 160
                ? line
                : (at > 0 ? "…" : "") + line.substring(at, Math.min(line.length(), at + 150)) + "…";
    }

    /** Why the folder of the start was not taken. */
    public List<Problem> getRefusedAtStart() {
        return published.refusedAtStart();
    }
}
