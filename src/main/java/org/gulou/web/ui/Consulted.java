package org.gulou.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.gulou.cases.consult.Consultation;
import org.gulou.catalog.Published;
import org.gulou.kernel.BodyId;

/** Who asks and who is asked, in the language of the reader. */
@Named
@RequestScoped
public class Consulted {
    @Inject
    Published published;

    @Inject
    Language language;

    /** The official, and the body for which she asks where that is known. */
    public String asker(Consultation one) {
        return one.askedBody()
                .flatMap(this::name)
                .map(body -> language.say("consult.asker", body, one.getAskedName()))
                .orElse(one.getAskedName());
    }

    /** The body as it is called now, or as it was when it was asked and is not known any more; an expert by her name. */
    public String asked(Consultation one) {
        return one.toBody().map(BodyId::new).flatMap(this::name).orElse(one.getToName());
    }

    private Optional<String> name(BodyId body) {
        return published.catalogue().places().body(body).map(found -> language.of(found.name()));
    }
}
