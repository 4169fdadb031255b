package org.gulou.workflow;

import java.util.List;
import java.util.Optional;
import org.gulou.kernel.InWords;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Sentence;
import org.gulou.language.Expression;

/**
 * A person besides the applicant who has a part in the case, such as a spouse or a co-owner.
 *
 * @param each the list of which every element is such a person; empty where there is one
 * @param when whether there is such a person; there is unless said
 * @param who yields the number by which she is known: of identity, of an organisation, or of a phone; nobody while empty
 * @param reach yields the phone or e-mail address to which her link goes; empty where the applicant passes it on
 * @param sees what she reads of the case: paths of the form, ids of papers and of letters
 */
public record Party(
        String id,
        LocalizedText label,
        Optional<Lane.Each> each,
        Optional<Expression> when,
        Expression who,
        Optional<Expression> reach,
        List<String> sees)
        implements InWords {
    /** The one whose case it is: a word of its own wherever a party can be named. */
    static final String APPLICANT = "applicant";

    public Party {
        sees = List.copyOf(sees);
    }

    @Override
    public Sentence inWords() {
        return Named.of(id, label);
    }
}
