package org.gulou.language;

import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The types that a DMN model declares, written as types of the language. */
final class TckTypes {
    private TckTypes() {}

    /** The empty text where a type only allows some values: such types are no part of the language. */
    static String written(Element definition) {
        if (!TckFiles.children(definition, "allowedValues").isEmpty()) {
            return "";
        }
        List<Element> components = TckFiles.children(definition, "itemComponent");
        List<Element> reference = TckFiles.children(definition, "typeRef");
        String type = components.isEmpty()
                ? reference.isEmpty()
                        ? ""
                        : reference.getFirst().getTextContent().strip()
                : components.stream()
                        .map(component -> component.getAttribute("name") + ": " + written(component))
                        .collect(Collectors.joining(", ", "context<", ">"));
        return definition.getAttribute("isCollection").equals("true") && !type.isEmpty() ? "list<" + type + ">" : type;
    }
}
