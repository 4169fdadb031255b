package org.gulou.web.admin.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.gulou.admin.imports.ForeignForms;
import org.gulou.admin.imports.Imports;
import org.gulou.catalog.foreign.Entry;
import org.gulou.catalog.foreign.FirstDraft;
import org.gulou.catalog.foreign.forms.Conversion;
import org.gulou.catalog.foreign.forms.Fate;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** Forms of other systems: tried, with a report of what cannot be carried over, and made into services. */
@Named
@RequestScoped
public class ImportFormPage {
    private static final String ADDRESS = "/admin/catalogue/import-form.xhtml";

    @Inject
    HttpServletRequest request;

    @Inject
    ForeignForms forms;

    @Inject
    NewService newService;

    @Inject
    Owner owner;

    @Inject
    Language language;

    private List<Conversion> conversions = List.of();
    private int at;
    private List<Problem> problems = List.of();
    private String mistake = "";

    /** Shows what was tried; does what was asked for. */
    public void open() {
        Posted posted = Posted.of(request);
        conversions = forms.find(owner.actor(), posted.text("form")).orElse(List.of());
        String of = posted.text("of");
        at = of.matches("\\d{1,4}") && Integer.parseInt(of) < conversions.size() ? Integer.parseInt(of) : 0;
        if (!request.getMethod().equals("POST")) {
            mistake = getId().isEmpty() || isTried() ? "" : "owner.form.forgotten";
        } else if (!isWriter()) {
            refuse("owner.not-yours");
        } else if (posted.has("begin")) {
            if (isTried()) {
                begin(posted.text("newId"), getConversion());
            } else {
                refuse("owner.form.forgotten");
            }
        } else {
            // a field for a file that is left empty is sent as a file without a name
            Optional<Imports.Sent> words =
                    SentFile.of(posted, "words").filter(sent -> !sent.name().isEmpty());
            SentFile.of(posted, "file")
                    .ifPresentOrElse(file -> tryOut(file, words), () -> refuse("owner.form.missing"));
        }
    }

    private void tryOut(Imports.Sent file, Optional<Imports.Sent> words) {
        switch (forms.tryOut(owner.actor(), file, words)) {
            case ForeignForms.Reading.Tried(String id) -> Reply.redirect(ADDRESS + "?form=" + id + "#report");
            case ForeignForms.Reading.NoForm(Problem problem) -> {
                problems = List.of(problem);
                Reply.unprocessable();
            }
        }
    }

    private void begin(String id, Conversion tried) {
        String title = tried.title();
        var titles = new LinkedHashMap<String, List<String>>();
        tried.titles().forEach((tag, words) -> titles.put("title." + tag, List.of(words)));
        var entry = new Entry(title, 1, titles, List.of());
        var files = new LinkedHashMap<>(FirstDraft.of(entry, id));
        files.put("form.yaml", tried.form(language.getTag()));
        files.computeIfPresent("service.yaml", (name, text) -> text + tried.service());
        switch (newService.begin(id, title, "", files, "form.yaml")) {
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
        return owner.mayWrite("services/imported/form/form.yaml");
    }

    public String getMistake() {
        return mistake;
    }

    /** Why the file is no form. */
    public List<Problem> getProblems() {
        return problems;
    }

    public String getId() {
        return Posted.of(request).text("form");
    }

    /** The id that was wished for and refused. */
    public String getWished() {
        return Posted.of(request).text("newId");
    }

    public boolean isTried() {
        return !conversions.isEmpty();
    }

    /** All forms of the file, in its order. */
    public List<Conversion> getConversions() {
        return conversions;
    }

    /** Which of them is shown, counted from 0. */
    public int getAt() {
        return at;
    }

    public Conversion getConversion() {
        return conversions.get(at);
    }

    public String getSummary() {
        return getConversion().summary().in(language.getTag());
    }

    /** What somebody has to look at. */
    public List<Fate> getLossy() {
        return getConversion().lossy();
    }

    /** What is lost of a component, in words. */
    public List<String> lost(Fate fate) {
        return fate.lost().stream()
                .map((Sentence lost) -> lost.in(language.getTag()))
                .toList();
    }
}
