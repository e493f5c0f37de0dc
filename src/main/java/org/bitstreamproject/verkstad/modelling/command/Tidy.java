// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.modelling.Model;

/**
 * Forgets where a hand put elements, so that the layout places them again.
 *
 * @param ids none for everything
 */
public record Tidy(List<String> ids) implements Command {

    /** Looked up once: {@code Json.create…} looks for it at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    public Tidy {
        ids = List.copyOf(ids);
    }

    @Override
    public String name() {
        return "tidy";
    }

    @Override
    public Set<String> touches() {
        return Set.copyOf(ids);
    }

    @Override
    public boolean reaches() {
        return false;
    }

    @Override
    public boolean onlyPlaces() {
        return true;
    }

    @Override
    public Applied apply(Model model) {
        var objections = new Objections(model);
        ids.forEach(id -> objections.node("ids", id));
        objections.check();
        if (ids.isEmpty()) {
            return new Applied(model.placed(Map.of()), "");
        }
        var places = new HashMap<>(model.places());
        places.keySet().removeAll(touches());
        return new Applied(model.placed(places), ids.get(0));
    }

    @Override
    public Tidy naming(UnaryOperator<String> names) {
        return new Tidy(ids.stream().map(names).toList());
    }

    @Override
    public JsonObject json() {
        var form = Form.of(name());
        return ids.isEmpty()
                ? form.json()
                : form.with("ids", JSON.createArrayBuilder(ids).build()).json();
    }
}
