package org.gulou.web.admin.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gulou.admin.imports.DryRun;
import org.gulou.admin.imports.ForeignCatalogue;
import org.gulou.admin.imports.Imports;
import org.gulou.catalog.foreign.Entry;
import org.gulou.catalog.foreign.FirstDraft;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** Catalogues of others: read by a mapping, taken, looked through, and made into services one by one. */
@Named
@RequestScoped
public class ImportPage {
    private static final String ADDRESS = "/admin/catalogue/import.xhtml";
    private static final int MOST_PROBLEMS = 500;
    private static final int MOST_ENTRIES = 50;

    @Inject
    HttpServletRequest request;

    @Inject
    Imports imports;

    @Inject
    NewService newService;

    @Inject
    Owner owner;

    @Inject
    Language language;

    private Optional<DryRun> run = Optional.empty();
    private List<Problem> inMapping = List.of();
    private Optional<List<Entry>> found = Optional.empty();
    private String mistake = "";

    /** Shows what there is; does what was asked for. */
    public void open() {
        Posted posted = Posted.of(request);
        run = imports.run(owner.actor(), posted.text("run"));
        if (!request.getMethod().equals("POST")) {
            mistake =
                    getId().isEmpty() || run.filter(one -> !one.isFailed()).isPresent() ? "" : "owner.import.forgotten";
        } else if (!isWriter()) {
            refuse("owner.not-yours");
        } else if (posted.has("take")) {
            take(posted.text("run"));
        } else if (posted.has("begin")) {
            begin(posted);
        } else {
            read(posted);
        }
    }

    private void read(Posted posted) {
        Optional<Imports.Sent> mapping = SentFile.of(posted, "mapping");
        Optional<Imports.Sent> file = SentFile.of(posted, "file");
        if (mapping.isEmpty() || file.isEmpty()) {
            refuse("owner.import.missing");
            return;
        }
        switch (imports.tryOut(owner.actor(), mapping.get(), file.get())) {
            case Imports.Reading.NoMapping(List<Problem> problems) -> {
                inMapping = problems;
                Reply.unprocessable();
            }
            case Imports.Reading.Begun(String id) -> Reply.redirect(ADDRESS + "?run=" + id + "#report");
        }
    }

    private void take(String id) {
        String source = run.map(DryRun::source).orElse("");
        switch (imports.take(owner.actor(), id)) {
            case DONE -> Reply.redirect(ADDRESS + "?source=" + source + "#entries");
            case FORGOTTEN -> refuse("owner.import.forgotten");
            case OVERTAKEN -> refuse("owner.import.overtaken");
        }
    }

    /** Opens an amendment with the first draft of a service. */
    private void begin(Posted posted) {
        String id = posted.text("newId");
        Optional<Entry> entry = imports.entry(posted.text("source"), posted.text("begin"));
        if (entry.isEmpty()) {
            refuse("owner.copy.not-free");
            return;
        }
        switch (newService.begin(
                id,
                entry.get().title(),
                entry.get().value("department"),
                FirstDraft.of(entry.get(), id),
                "service.yaml")) {
            case NewService.Outcome.Begun(String address) -> Reply.redirect(address);
            case NewService.Outcome.Refused(String key) -> refuse(key);
        }
    }

    private void refuse(String key) {
        mistake = key;
        Reply.unprocessable();
    }

    /** Whether she writes services, not only what her own body changes in them. */
    public boolean isWriter() {
        return owner.mayWrite("services/imported/entry/service.yaml");
    }

    public String getMistake() {
        return mistake;
    }

    /** What is wrong with the mapping. */
    public List<Problem> getInMapping() {
        return inMapping;
    }

    public boolean isRunning() {
        return run.filter(DryRun::isRunning).isPresent();
    }

    public boolean isRead() {
        return run.filter(one -> !one.isRunning() && !one.isFailed()).isPresent();
    }

    public String getId() {
        return Posted.of(request).text("run");
    }

    public DryRun getRun() {
        return run.orElseThrow();
    }

    public List<String> getSummary() {
        return getRun().report().summary().stream()
                .map((Sentence line) -> line.in(language.getTag()))
                .toList();
    }

    /** What is wrong with rows; of very many, the first. */
    public List<Problem> getProblems() {
        List<Problem> all = getRun().report().problems();
        return all.subList(0, Math.min(all.size(), MOST_PROBLEMS));
    }

    public List<ForeignCatalogue> getSources() {
        return imports.all();
    }

    public String getSource() {
        return Posted.of(request).text("source");
    }

    /** What is looked for among the entries of a source. */
    public String getWanted() {
        return Posted.of(request).text("q");
    }

    private List<Entry> found() {
        if (found.isEmpty()) {
            String wanted = getWanted().toLowerCase(Locale.ROOT);
            found = Optional.of(imports.find(getSource()).stream()
                    .flatMap(source -> source.entries().values().stream())
                    .filter(entry -> (entry.key() + " " + entry.title())
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted))
                    .toList());
        }
        return found.get();
    }

    public int getCount() {
        return found().size();
    }

    /** The entries that are looked for; of very many, the first. */
    public List<Entry> getEntries() {
        return found().subList(0, Math.min(found().size(), MOST_ENTRIES));
    }

    /** What an entry lacks before it can be published, in words. */
    public String lacking(Entry entry) {
        return String.join(
                language.say("owner.import.between"),
                entry.lacking().stream()
                        .map(field -> field.in(language.getTag()))
                        .toList());
    }

    /** The address of a source's entries. */
    public String address(String source) {
        return ADDRESS + "?source=" + URLEncoder.encode(source, UTF_8) + "#entries";
    }
}
