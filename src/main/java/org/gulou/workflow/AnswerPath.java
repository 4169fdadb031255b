package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Type;

/** A path into the form of what people may read: whole answers, and those in the rows of a list. */
record AnswerPath(Written path, Mistakes mistakes) {
    /**
     * Looks up what stands behind the first name.
     *
     * @param first its type
     * @param advice what to write where the path leads into an answer, which is read whole
     */
    void check(Optional<Type> first, Function<String, Sentence> advice) {
        String[] parts = path.text().split("\\.", -1);
        Optional<Type> type = first;
        for (int i = 1; i < parts.length && type.isPresent(); i++) {
            if (!(element(type.get()) instanceof Type.Fields(Map<String, Type> fields, var keys))) {
                String whole = String.join(".", Arrays.asList(parts).subList(0, i));
                mistakes.add(
                        path,
                        say("'{path}' is {type}: there are no items in it.", whole, type.get()),
                        advice.apply(whole));
                return;
            }
            if (!mistakes.knows(new Written(parts[i], path.place()), say("item"), fields.keySet())) {
                return;
            }
            type = Optional.ofNullable(fields.get(parts[i]));
        }
    }

    private static Type element(Type type) {
        return type.present() instanceof Type.ListOf(Type element, int least) ? element.present() : type.present();
    }
}
