package org.gulou.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.catalog.Published;

/** What services are called, in the reader's language; a service that is offered no more is called by its id. */
@Named
@RequestScoped
public class ServiceNames {
    @Inject
    Published published;

    @Inject
    Language language;

    /** A service to choose. */
    public record Choice(String id, String title) {}

    public String of(String service) {
        return published
                .catalogue()
                .service(service)
                .map(found -> language.of(found.title()))
                .orElse(service);
    }

    /** All that are offered, in the order of the catalogue. */
    public List<Choice> getChoices() {
        return published.catalogue().services().stream()
                .map(service -> new Choice(service.id(), language.of(service.title())))
                .toList();
    }
}
