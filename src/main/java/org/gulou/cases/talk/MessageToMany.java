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

/** The same message to the applicants of many cases; what they asked there waits on, since nobody opened it. */
@ApplicationScoped
public class MessageToMany implements Errand {
    public static final String ID = MARK + "message";

    /** What is written. */
    public static final String TEXT = "text";

    @Inject
    Talk talk;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public LocalizedText label() {
        return LocalizedText.of("给申请人留言", "Write to the applicants");
    }

    @Override
    public Optional<LocalizedText> carryOut(Proceeding proceeding, Actor.Official official, Map<String, Value> given) {
        if (given.get(TEXT) instanceof Value.Text(String text)) {
            talk.tell(proceeding, official, text);
        }
        return Optional.empty();
    }
}
