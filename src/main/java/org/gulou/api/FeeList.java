package org.gulou.api;

import java.util.List;
import org.gulou.cases.Proceeding;

/** What a case costs, line by line, and what of it is paid. */
record FeeList(List<WholeCase.Fee> fees) {
    static FeeList of(Proceeding proceeding) {
        return new FeeList(WholeCase.fees(proceeding));
    }
}
