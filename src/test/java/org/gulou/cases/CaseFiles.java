package org.gulou.cases;

import jakarta.transaction.UserTransaction;
import org.gulou.kernel.CaseNumber;

/** Reads case files for tests. */
final class CaseFiles {
    private CaseFiles() {}

    static CaseFile of(Registry registry, UserTransaction transaction, CaseNumber number) throws Exception {
        transaction.begin();
        try {
            return registry.current(number).file();
        } finally {
            transaction.commit();
        }
    }
}
