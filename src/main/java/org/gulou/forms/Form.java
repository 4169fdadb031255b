package org.gulou.forms;

import java.util.List;
import java.util.Map;
import org.gulou.forms.source.FormSource;
import org.gulou.kernel.Problem;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** A form whose every rule has been read and checked; immutable, for any number of journeys at once. */
@SuppressWarnings("DoNotCallSuggester")
public final class Form {
    /** What came of compiling. */
    public sealed interface Compilation {
        /** It can be filled in; the warnings are worth a look before publishing. */
        record Ready(Form form, List<Problem> warnings) implements Compilation {}

        record Refused(List<Problem> problems) implements Compilation {}
    }

    private Form() {}

    /**
     * Compiles a form.
     *
     * @param around what rules may read besides the form's own names: {@link #facts()} for an application; for an
     *     official's form, {@code facts()} with the names of the applicant's form
     */
    public static Compilation compile(FormSource source, Names around) {
        throw new UnsupportedOperationException();
    }

    /** The names {@code case} and {@code offer} with what is known of them while a form is filled in. */
    public static Names facts() {
        throw new UnsupportedOperationException();
    }

    /** What other rooms' rules may read of the filled form: items and named rules by name. */
    public Map<String, Type> names() {
        throw new UnsupportedOperationException();
    }

    /** Every question's path without row keys, such as {@code household.monthlyIncome}, in the order of the form. */
    public List<String> paths() {
        throw new UnsupportedOperationException();
    }

    /** The ids of the papers. */
    public List<String> papers() {
        throw new UnsupportedOperationException();
    }
}
