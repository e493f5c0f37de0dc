// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import jakarta.json.Json;
import org.bitstreamproject.verkstad.modelling.StoredText;

/** What is stored, word for word, whoever wrote it and however new it is. */
public final class StoredTexts {
    private StoredTexts() {}

    public static StoredText newest(StoredModel model, ModelRevisions revisions) {
        var revision = revisions.revision(model, model.head());
        return new StoredText(model.owner(), model.head(), json(model, revision, revisions));
    }

    private static String json(StoredModel model, ModelRevision revision, ModelRevisions revisions) {
        try {
            return Json.createObjectBuilder(revisions.content(model, revision))
                    .add("type", model.typeName())
                    .add("stage", model.stageName())
                    .build()
                    .toString();
        } catch (RuntimeException notEvenThat) {
            // broken altogether: as it lies
            return revision.link().content();
        }
    }
}
