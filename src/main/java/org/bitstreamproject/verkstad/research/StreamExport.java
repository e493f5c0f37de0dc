// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import org.bitstreamproject.verkstad.modelling.ModelCheck;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Writes an export straight to the reader, in constant memory, outside any transaction of the server. */
@Dependent
public class StreamExport {
    private final Connections connections;
    private final ExportRuns runs;
    private final ModelCheck models;
    private final Texts texts;

    @Inject
    StreamExport(Connections connections, ExportRuns runs, ModelCheck models, Texts texts) {
        this.connections = connections;
        this.runs = runs;
        this.models = models;
        this.texts = texts;
    }

    /** @throws ConsentChanged when somebody withdrew meanwhile: the zip then has no end and opens nowhere */
    void to(OutputStream out, Recipe recipe) throws IOException {
        var remarks = new Remarks(models.by(recipe.editionId()));
        try (var connection = connections.open()) {
            // PostgreSQL fetches in portions only inside a transaction
            connection.setAutoCommit(false);
            try {
                var manifest = new ExportPackage(recipe, connection, texts, remarks).writeTo(out);
                runs.finished(recipe, manifest);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IOException("export " + recipe.run(), failed);
        }
    }
}
