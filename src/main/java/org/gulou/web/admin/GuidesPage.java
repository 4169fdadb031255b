package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.feedback.GuideOpinion;
import org.gulou.feedback.GuideOpinions;
import org.gulou.feedback.GuideOpinions.Clarity;

/** Which guide pages people find clear, and what they miss. */
@Named
@RequestScoped
public class GuidesPage {
    private static final int MOST = 100;

    @Inject
    GuideOpinions opinions;

    public List<Clarity> getGuides() {
        return opinions.all();
    }

    public List<GuideOpinion> getTold() {
        return opinions.told(MOST);
    }
}
