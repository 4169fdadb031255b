package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.gulou.catalog.design.FormOutline;
import org.gulou.catalog.design.OutlinedItem;
import org.gulou.catalog.design.OutlinedPage;
import org.gulou.catalog.design.ProblemsAt;
import org.gulou.kernel.Problem;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;

/** The form as an outline: its pages as cards, with what each asks. */
@Named
@RequestScoped
public class OutlineView {
    /** Of a longer form one page is laid open at a time. */
    private static final int MOST = 120;

    @Inject
    HttpServletRequest request;

    @Inject
    DesignedForm form;

    @Inject
    QuestionPanel panel;

    @Inject
    SharedParts shared;

    @Inject
    Language language;

    private final Once<List<Card>> cards = new Once<>();
    private final Once<Drawing> drawing = new Once<>();

    private Drawing drawing() {
        return drawing.get(() -> new Drawing(form.outline(), shared, form.placed(), language));
    }

    public List<Card> getCards() {
        return cards.get(() -> form.outline().pages().stream().map(this::card).toList());
    }

    private Card card(OutlinedPage page) {
        boolean open = isOpen(page);
        String show = page.value("show");
        int last = form.outline().pages().size() - 1;
        return new Card(
                page,
                title(page),
                page.hint().in(language.getTag()),
                show.isEmpty() || show.equals("true") ? "" : drawing().words(show),
                page.value("each"),
                open,
                page.all().size(),
                open ? drawing().all(page.items()) : List.of(),
                open ? form.placed().at(page.path()) : within(page),
                page.index() == 0,
                page.index() >= last);
    }

    private List<Problem> within(OutlinedPage page) {
        var all = new ArrayList<>(form.placed().at(page.path()));
        page.all().forEach(item -> all.addAll(form.placed().at(item.path())));
        return all;
    }

    String title(OutlinedPage page) {
        return page.title().isBlank() ? page.id() : page.title().in(language.getTag());
    }

    String title(OutlinedItem item) {
        return drawing().title(item);
    }

    /** What is filled in, as it is called now. */
    String title(QuestionPanel filled) {
        return filled.sheet().words("title").isBlank()
                ? filled.spot().isNew()
                        ? Posted.of(request).text("element")
                        : filled.spot().id()
                : filled.sheet().words("title").in(language.getTag());
    }

    /** Whether there is too much of it to be laid open at once. */
    public boolean isLong() {
        return form.outline().count() > MOST;
    }

    private boolean isOpen(OutlinedPage page) {
        return !isLong() || page.path().equals(openPage());
    }

    private String openPage() {
        Posted asked = Posted.of(request);
        FormOutline outline = form.outline();
        return Stream.of(panel.getPath(), asked.text("here"), asked.text("open"))
                .flatMap(path -> outline.pageOf(path).stream())
                .findFirst()
                .or(() -> outline.pages().stream().findFirst())
                .map(OutlinedPage::path)
                .orElse("");
    }

    /** The id of the page that is worked on. */
    public String getLooked() {
        return form.outline()
                .page(openPage())
                .map(page -> URLEncoder.encode(page.id(), StandardCharsets.UTF_8))
                .orElse("");
    }

    public int getCount() {
        return form.outline().count();
    }

    /** Problems that no question is the place of: of the rest of the file, and of other files. */
    public List<Problem> getElsewhere() {
        return form.placed().elsewhere();
    }

    /** A problem that stands at a page or question, and how one gets there. */
    public record Led(String address, String title, String found) {}

    /** The problems that stand at questions and pages, in the order of the form. */
    public List<Led> getLed() {
        var led = new ArrayList<Led>();
        var titles = new LinkedHashMap<String, String>();
        for (OutlinedPage page : form.outline().pages()) {
            titles.put(page.path(), title(page));
            page.all().forEach(item -> titles.put(item.path(), title(item)));
        }
        ProblemsAt placed = form.placed();
        titles.forEach((path, title) -> placed.at(path)
                .forEach(problem -> led.add(new Led(
                        address(path) + "#" + mark(path), title, problem.found().in(language.getTag())))));
        return led;
    }

    /** What the form says besides its pages: rules, tables, checks across pages, the task list. */
    public List<Also> getRest() {
        return Also.of(form.text().root());
    }

    private String address(String path) {
        return isLong() ? form.getAddress() + "&open=" + path : "";
    }

    /** The mark of what stands at a path. */
    public String mark(String path) {
        return path.replace('/', '-');
    }
}
