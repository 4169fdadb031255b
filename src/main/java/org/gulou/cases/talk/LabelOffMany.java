package org.gulou.cases.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Errand;
import org.gulou.cases.Proceeding;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/** A label that is taken off many cases. */
@ApplicationScoped
public class LabelOffMany implements Errand {
    public static final String ID = MARK + "unlabel";

    @Inject
    Labels labels;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public LocalizedText label() {
        return LocalizedText.of("取下标签", "Take a label off");
    }

    @Override
    public Optional<LocalizedText> carryOut(Proceeding proceeding, Actor.Official official, Map<String, Value> given) {
        return labels.carryOut(proceeding, official, given, false);
    }
}
