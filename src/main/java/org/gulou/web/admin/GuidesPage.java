package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.catalog.Published;
import org.gulou.feedback.GuideOpinion;
import org.gulou.feedback.GuideOpinions;
import org.gulou.feedback.GuideOpinions.Clarity;
import org.gulou.web.ui.Language;

/** Which guide pages people find clear, and what they miss. */
@Named
@RequestScoped
public class GuidesPage {
    private static final int MOST = 100;

    @Inject
    GuideOpinions opinions;

    @Inject
    Published published;

    @Inject
    Language language;

    public List<Clarity> getGuides() {
        return opinions.all();
    }

    public List<GuideOpinion> getTold() {
        return opinions.told(MOST);
    }

    /** What a service is called; its id where it is offered no more. */
    public String title(String service) {
        return published
                .catalogue()
                .service(service)
                .map(found -> language.of(found.title()))
                .orElse(service);
    }
}
