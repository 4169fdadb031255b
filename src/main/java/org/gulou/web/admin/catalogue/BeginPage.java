package org.gulou.web.admin.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gulou.catalog.Published;
import org.gulou.catalog.design.BlankService;
import org.gulou.catalog.design.Ids;
import org.gulou.catalog.design.Manuscript;
import org.gulou.catalog.design.OptionRow;
import org.gulou.catalog.design.SharedList;
import org.gulou.catalog.design.Wording;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** Begins a service from nothing: its names and whose work it is; all else is filled in on its own pages. */
@Named
@RequestScoped
public class BeginPage {
    /** The levels at which posts decide on cases. */
    private static final List<String> LEVELS = List.of("county", "prefecture", "province", "township");

    /** What is said in both languages. */
    private static final List<String> WORDS = List.of("title", "law", "who");

    @Inject
    HttpServletRequest request;

    @Inject
    NewService newService;

    @Inject
    Published published;

    @Inject
    Owner owner;

    @Inject
    Language language;

    private final Map<String, String> faults = new LinkedHashMap<>();
    private String mistake = "";

    /** Shows what is asked; begins the service where it was filled in. */
    public void open() {
        if (request.getMethod().equals("POST")) {
            begin(Posted.of(request));
        }
    }

    private void begin(Posted posted) {
        if (!isWriter()) {
            refuse("owner.not-yours");
            return;
        }
        WORDS.stream()
                .flatMap(key -> getTags().stream().map(tag -> key + "/" + tag))
                .filter(field -> posted.text(field).isEmpty())
                .forEach(field -> faults.put(field, language.say("begin.missing")));
        String department = posted.text("department");
        if (getDepartments().stream().noneMatch(known -> known.code().equals(department))) {
            faults.put("department", language.say("design.fault.NO_ELEMENT"));
        }
        if (!faults.isEmpty() || !LEVELS.contains(posted.text("level"))) {
            Reply.unprocessable();
            return;
        }
        Wording title = words("title", posted);
        String id = Ids.kebab(
                title,
                published.catalogue().services().stream()
                        .map(service -> service.id())
                        .collect(Collectors.toSet()));
        var blank = new BlankService(
                id, department, posted.text("level"), title, words("law", posted), words("who", posted));
        switch (newService.begin(id, title.in(language.getTag()), department, blank.files(), "form.yaml")) {
            case NewService.Outcome.Begun(String address) -> Reply.redirect(address);
            case NewService.Outcome.Refused(String key) -> refuse(key);
        }
    }

    private static Wording words(String key, Posted posted) {
        return new Wording(posted.text(key + "/zh"), posted.text(key + "/en"));
    }

    private void refuse(String key) {
        mistake = key;
        Reply.unprocessable();
    }

    public String getMistake() {
        return mistake;
    }

    public boolean isWriter() {
        return owner.rights().mayWriteServices();
    }

    /** The departments whose work services are. */
    public List<OptionRow> getDepartments() {
        return Manuscript.of(new String(
                        owner.live().files().getOrDefault("vocabularies/departments.yaml", new byte[0]), UTF_8))
                .map(SharedList::options)
                .orElse(List.of());
    }

    public List<String> getWords() {
        return WORDS;
    }

    public List<String> getTags() {
        return List.of("zh", "en");
    }

    public List<String> getLevels() {
        return LEVELS;
    }

    /** What was typed into a field. */
    public String typed(String field) {
        return Posted.of(request).text(field);
    }

    /** What is wrong at a field; the empty text if nothing is. */
    public String wrongAt(String field) {
        return faults.getOrDefault(field, "");
    }
}
