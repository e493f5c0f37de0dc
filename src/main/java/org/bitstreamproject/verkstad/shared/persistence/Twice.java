// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.function.Supplier;

/** Runs a use case once more when its twin was faster. */
public final class Twice {
    private Twice() {}

    /** @param useCase one transaction, which finds its twin's answer the second time */
    public static <T> T tried(Supplier<T> useCase) {
        try {
            return useCase.get();
        } catch (RuntimeException first) {
            if (isRace(first)) {
                return useCase.get();
            }
            throw first;
        }
    }

    /** The same for a use case that answers nothing. */
    public static void done(Runnable useCase) {
        tried(() -> {
            useCase.run();
            return true;
        });
    }

    /** True when the database refused because somebody else was faster: key, version, deadlock, serialisation. */
    public static boolean isRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
            if (cause instanceof SQLException sql && isRaceState(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * 23503 foreign key (the other one deleted the row, or points at it), 23505 unique key, 40001 and 40P01 deadlock or
     * serialisation, 40XL1 Derby's lock time-out.
     */
    private static boolean isRaceState(String state) {
        return state.equals("23503") || state.equals("23505") || state.startsWith("40");
    }
}
