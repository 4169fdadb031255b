package org.gulou.catalog.foreign.forms;

import java.util.List;
import org.gulou.catalog.foreign.Unreadable;
import tools.jackson.databind.JsonNode;

/** The forms of one kind of system, told by what stands in the file. */
public interface Family {
    /** What its owners call the format. */
    String format();

    /** Whether a file is of this kind. */
    boolean isWrittenIn(JsonNode file);

    /** The forms in a file of this kind; throws where there is nothing to ask in it. */
    List<Outline> forms(JsonNode file) throws Unreadable;
}
