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

/** A label that is stuck on many cases. */
@ApplicationScoped
public class LabelOnMany implements Errand {
    public static final String ID = MARK + "label";

    /** The id of the label. */
    public static final String LABEL = "label";

    @Inject
    Labels labels;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public LocalizedText label() {
        return LocalizedText.of("贴标签", "Put a label on");
    }

    @Override
    public Optional<LocalizedText> carryOut(Proceeding proceeding, Actor.Official official, Map<String, Value> given) {
        return labels.carryOut(proceeding, official, given, true);
    }
}
