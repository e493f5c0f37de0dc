// SPDX-License-Identifier: EUPL-1.2
/**
 * Exercises on models as they are worked on: their pages, the participant's own model, attempts and when a solution may be
 * seen. What is right is judged in exercise, which is pure; this room asks the database.
 */
@NullMarked
package org.bitstreamproject.verkstad.modelling.task;

import org.jspecify.annotations.NullMarked;
