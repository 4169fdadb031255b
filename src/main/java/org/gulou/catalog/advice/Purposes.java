package org.gulou.catalog.advice;

import static org.gulou.kernel.Sentence.say;

import java.util.Set;
import java.util.function.Consumer;
import org.gulou.catalog.definition.Node;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.catalog.definition.Node.Items;
import org.gulou.forms.kind.Identifiers;

/**
 * Whether it is said why personal data is asked for. Personal Information Protection Law of the People's Republic of China,
 * articles 17 and 30: what for, and with sensitive data also why it is needed.
 */
final class Purposes {
    /** What tells of a person beside the numbers of her documents. */
    private static final Set<String> PERSONAL =
            Set.of("bankCard", "iban", "name", "phone", "email", "address", "coordinates");

    private Purposes() {}

    static void look(Node node, Consumer<Finding> tell) {
        switch (node) {
            case Items items -> items.items().forEach(item -> look(item, tell));
            case Fields fields -> {
                boolean sensitive = fields.is("sensitive");
                String kind = fields.stringOrEmpty("kind");
                if ((sensitive || Identifiers.isOfAPerson(kind) || PERSONAL.contains(kind))
                        && fields.get("purpose").isEmpty()
                        && fields.get("computed").isEmpty()
                        && fields.get("id").isPresent()) {
                    tell.accept(new Finding(
                            Rule.PURPOSE,
                            fields.keyPlace("id")
                                    .problem(
                                            sensitive
                                                    ? say("Sensitive data is asked for, but not what for.")
                                                    : say(
                                                            "Personal data ({kind}) is asked for, but not what for.",
                                                            kind),
                                            say("Add 'purpose: {form}'.", "{zh: …, en: …}"))));
                }
                fields.fields().values().forEach(inner -> look(inner, tell));
            }
            case Node.Scalar scalar -> {
                // holds no item
            }
        }
    }
}
