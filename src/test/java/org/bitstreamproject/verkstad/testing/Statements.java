// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Listens to what is asked of a database. */
public final class Statements {
    private Statements() {}

    /** The statements sent while this was done. */
    public static List<String> during(Database db, Runnable work) {
        var session = db.factory().unwrap(ServerSession.class);
        SessionLog before = session.getSessionLog();
        var heard = new Heard();
        session.setSessionLog(heard);
        try {
            work.run();
        } finally {
            session.setSessionLog(before);
        }
        return List.copyOf(heard.statements);
    }

    /** Those that only ask. */
    public static List<String> questions(Database db, Runnable work) {
        return during(db, work).stream()
                .filter(statement -> statement.startsWith("SELECT"))
                .toList();
    }

    private static final class Heard extends AbstractSessionLog {
        final List<String> statements = new ArrayList<>();

        @Override
        public boolean shouldLog(int level, String category) {
            return SessionLog.SQL.equals(category);
        }

        @Override
        public void log(SessionLogEntry entry) {
            if (SessionLog.SQL.equals(entry.getNameSpace())) {
                statements.add(entry.getMessage());
            }
        }
    }
}
