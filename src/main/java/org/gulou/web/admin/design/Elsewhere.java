package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.catalog.design.FormOutline;
import org.gulou.catalog.design.Manuscript;
import org.gulou.catalog.design.Restructured;
import org.gulou.web.admin.catalogue.EditPage;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** What is done on the outline: what is filled in on a panel meanwhile is kept with it, and stays where it cannot be. */
@RequestScoped
public class Elsewhere {
    private static final String ALL = "page-remove-all";
    private static final Pattern PLACE = Pattern.compile("(at|add|share|open):(pages(?:/[0-9]{1,4}|/items)*)");

    @Inject
    HttpServletRequest request;

    @Inject
    DesignedForm form;

    @Inject
    QuestionPanel panel;

    @Inject
    PanelSave save;

    @Inject
    Keeping keeping;

    @Inject
    OutlineView outline;

    private String asked = "";

    /** The page that is asked about before it goes with all it holds; the empty text for none. */
    String asked() {
        return asked;
    }

    /** Moves or removes what stands at a path, or goes to where something else is filled in. */
    void does(String act, String of) {
        boolean full =
                form.outline().page(of).filter(page -> !page.items().isEmpty()).isPresent();
        if (full && act.equals(name(Restructured.Act.PAGE_REMOVE))) {
            asked = of;
            return;
        }
        boolean typed = panel.isOpen() && !save.isUntouched();
        Optional<Manuscript> ground = typed ? save.filled() : Optional.of(form.text());
        if (ground.isEmpty()) {
            keeping.refused("design.first");
        } else if (act.equals("go")) {
            goes(of, typed, ground.get());
        } else {
            restructures(act, of, typed, ground.get());
        }
    }

    private void restructures(String act, String path, boolean typed, Manuscript ground) {
        String also = typed ? outline.title(panel) : "";
        Stream.of(Restructured.Act.values())
                .filter(one -> name(one).equals(act.equals(ALL) ? name(Restructured.Act.PAGE_REMOVE) : act))
                .findFirst()
                .flatMap(one -> Restructured.of(one, there(path, typed), FormOutline.of(ground), ground)
                        .map(moved -> new Moved(name(one), moved)))
                .ifPresentOrElse(
                        moved -> keeping.keep(
                                new Keeping.Done(
                                        moved.act(),
                                        called(path),
                                        also,
                                        moved.to().here()),
                                moved.to().text(),
                                ""),
                        () -> keeping.refused("design.not-there"));
    }

    private record Moved(String act, Restructured to) {}

    private void goes(String target, boolean typed, Manuscript ground) {
        var place = PLACE.matcher(target);
        String next = place.matches() ? "&" + place.group(1) + "=" + there(place.group(2), typed) : "";
        Spot spot = panel.spot();
        var done = new Keeping.Done(spot.isNew() ? "added" : "changed", outline.title(panel), "", spot.path());
        if (next.isEmpty()) {
            String away = target.equals("words")
                    ? TextsPage.address(form.getId(), form.getPath())
                    : EditPage.address(form.getId(), form.getPath());
            if (typed) {
                keeping.leave(done, ground, away);
            } else {
                Reply.redirect(away);
            }
        } else if (typed) {
            keeping.keep(done, ground, next);
        } else {
            Reply.redirect(form.getAddress() + next + step());
        }
    }

    /** The last step can still be taken back. */
    private String step() {
        String step = Posted.of(request).text("step");
        return step.matches("[0-9a-f-]{36}") ? "&step=" + step : "";
    }

    /** What is new has put others one further. */
    private String there(String path, boolean typed) {
        return typed && panel.spot().isNew()
                ? Restructured.afterAdding(path, panel.spot().path())
                : path;
    }

    private static String name(Restructured.Act act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String called(String path) {
        return form.outline()
                .item(path)
                .map(outline::title)
                .or(() -> form.outline().page(path).map(outline::title))
                .orElse("");
    }
}
