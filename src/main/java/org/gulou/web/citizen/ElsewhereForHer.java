package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Published;
import org.gulou.catalog.Service;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What somebody may want who asks what she can get, and would apply for elsewhere. */
@Named
@RequestScoped
public class ElsewhereForHer {
    @Inject
    @Param(pathIndex = 0)
    @Nullable
    String service;

    @Inject
    HttpServletRequest request;

    @Inject
    Published published;

    @Inject
    ToldSoFar soFar;

    @Inject
    Language language;

    private final Once<List<HomePage.Entry>> rows = new Once<>();

    /** No question tells whether she can have what is applied for elsewhere: its guide does. */
    public void open() {
        if (request.getMethod().equals("GET")
                && Optional.ofNullable(service)
                        .flatMap(published.catalogue()::service)
                        .map(Service::guide)
                        .flatMap(Guide::elsewhere)
                        .isPresent()) {
            Reply.redirect("/service/" + service);
        }
    }

    /** The services for her, on the occasions that she named. */
    public List<HomePage.Entry> getRows() {
        return rows.get(() -> published.catalogue().prospects().elsewhere(soFar.told()).stream()
                .map(other -> HomePage.entry(other, language))
                .toList());
    }
}
