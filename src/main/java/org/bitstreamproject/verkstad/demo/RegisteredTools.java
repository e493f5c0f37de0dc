// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;

/** The tools that have registered themselves with the imitations. */
@Dependent
@Transactional
public class RegisteredTools {
    private final EntityManager em;

    @Inject
    public RegisteredTools(EntityManager em) {
        this.em = em;
    }

    List<RegisteredTool> of(Moodle moodle) {
        return em.createQuery("select t from DemoTool t where t.site = :site order by t.id", RegisteredTool.class)
                .setParameter("site", moodle.key())
                .getResultList();
    }

    /** The imitation with the registered tool a request is about; with its own tool when it names none. */
    Moodle in(Moodle moodle, Visit visit) {
        return of(moodle).stream()
                .map(RegisteredTool::tool)
                .filter(tool -> visit.path().endsWith("/auth.php")
                        ? tool.clientId().equals(visit.text("client_id"))
                        : visit.has("type") && tool.type() == visit.number("type"))
                .findFirst()
                .map(moodle::with)
                .orElse(moodle);
    }

    boolean has(String clientId) {
        return found(clientId).isPresent();
    }

    /** An upgraded tool is replaced; the 1.1 tool has one client at a time. */
    RegisteredTool add(Moodle moodle, String clientId, boolean legacy, JsonObject description) {
        if (legacy)
            of(moodle).stream()
                    .filter(tool -> tool.type() == moodle.legacyTool().type())
                    .forEach(em::remove);
        var tool = new RegisteredTool(moodle.key(), clientId, legacy, description);
        em.persist(tool);
        em.flush();
        return tool;
    }

    void activate(Moodle moodle, long type) {
        of(moodle).stream().filter(tool -> tool.type() == type).forEach(RegisteredTool::activate);
    }

    private Optional<RegisteredTool> found(String clientId) {
        return em.createQuery("select t from DemoTool t where t.clientId = :client", RegisteredTool.class)
                .setParameter("client", clientId)
                .getResultStream()
                .findFirst();
    }
}
