// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.modelling.StoredText;

/**
 * What is stored, word for word, whoever wrote it and however new it is. Where revisions are missing or damaged: the newest
 * that is whole, everything that lies there after it, and what is wrong.
 */
public final class StoredTexts {
    private StoredTexts() {}

    public static StoredText newest(StoredModel model, ModelRevisions revisions) {
        try {
            var content = revisions.content(model, revisions.head(model));
            var json = named(model, Json.createObjectBuilder(content));
            return new StoredText(model.owner(), model.head(), model.head(), json);
        } catch (BrokenChain broken) {
            return saved(model, revisions.chain(model, 1, model.head()), broken);
        }
    }

    private static StoredText saved(StoredModel model, RevisionChain chain, BrokenChain broken) {
        int whole = IntStream.iterate(model.head(), number -> number > 0, number -> number - 1)
                .filter(number -> content(chain, number).isPresent())
                .findFirst()
                .orElse(0);
        var json = Json.createObjectBuilder();
        content(chain, whole).ifPresent(content -> json.addAll(Json.createObjectBuilder(content)));
        json.add("version", whole)
                .add("newest", model.head())
                .add("fault", String.valueOf(broken.getMessage()))
                .add("afterwards", stored(chain, whole + 1, model.head()));
        return new StoredText(model.owner(), model.head(), whole, named(model, json));
    }

    private static Optional<JsonObject> content(RevisionChain chain, int number) {
        try {
            return Optional.of(chain.content(number));
        } catch (BrokenChain broken) {
            return Optional.empty();
        }
    }

    /** As it lies: a text that is no JSON any more is kept as the text it is. */
    private static JsonArrayBuilder stored(RevisionChain chain, int first, int last) {
        var stored = Json.createArrayBuilder();
        for (int number = first; number <= last; number++) {
            var revision = Json.createObjectBuilder().add("version", number);
            var link = chain.links().get(number);
            if (link == null) {
                stored.add(revision.add("missing", true));
                continue;
            }
            if (link.content().isEmpty()) {
                revision.add("madeFrom", link.from());
            } else {
                revision.add("content", link.content());
            }
            if (link.delta() != null) {
                revision.add("difference", link.delta());
            }
            stored.add(revision);
        }
        return stored;
    }

    private static String named(StoredModel model, JsonObjectBuilder json) {
        return json.add("type", model.typeName())
                .add("stage", model.stageName())
                .build()
                .toString();
    }
}
