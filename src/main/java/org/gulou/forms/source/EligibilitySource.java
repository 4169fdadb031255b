package org.gulou.forms.source;

import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Worded;
import org.gulou.kernel.Written;

/**
 * A condition for applying.
 *
 * @param words as the guide page says it
 * @param when the rule; empty where the condition is known in words only and never counted
 * @param otherwise what the person reads when it is not met (the key {@code else})
 * @param basis the law it follows from
 * @param each judged for each element of a list, if given
 * @param binding whether the journey stops where it becomes certain that it is not met
 */
public record EligibilitySource(
        String id,
        Place place,
        Worded words,
        Optional<Written> when,
        Worded otherwise,
        LocalizedText basis,
        boolean binding,
        Optional<EachSource> each) {}
