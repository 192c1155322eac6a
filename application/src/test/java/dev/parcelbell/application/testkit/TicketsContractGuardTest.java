package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.testkit.BrokenTicketSuites.ArmsBySendingAgain;
import dev.parcelbell.application.testkit.BrokenTicketSuites.ArmsFromTheReceiving;
import dev.parcelbell.application.testkit.BrokenTicketSuites.ArmsNothing;
import dev.parcelbell.application.testkit.BrokenTicketSuites.ArmsTenAtMost;
import dev.parcelbell.application.testkit.BrokenTicketSuites.ComplainsOfSpentHandles;
import dev.parcelbell.application.testkit.BrokenTicketSuites.CountsNoReceiving;
import dev.parcelbell.application.testkit.BrokenTicketSuites.CrowdedByAnything;
import dev.parcelbell.application.testkit.BrokenTicketSuites.CrowdedForEver;
import dev.parcelbell.application.testkit.BrokenTicketSuites.DeclaresDifferencesItHasNot;
import dev.parcelbell.application.testkit.BrokenTicketSuites.DeclaresThatTimeIsReal;
import dev.parcelbell.application.testkit.BrokenTicketSuites.DeletesNothing;
import dev.parcelbell.application.testkit.BrokenTicketSuites.DeletesTenAtMost;
import dev.parcelbell.application.testkit.BrokenTicketSuites.DeletesTheWholeDelivery;
import dev.parcelbell.application.testkit.BrokenTicketSuites.Forgetful;
import dev.parcelbell.application.testkit.BrokenTicketSuites.HidesNothing;
import dev.parcelbell.application.testkit.BrokenTicketSuites.KnowsOneNumberOnly;
import dev.parcelbell.application.testkit.BrokenTicketSuites.LosesEveryEleventh;
import dev.parcelbell.application.testkit.BrokenTicketSuites.LosesTheNewestHandle;
import dev.parcelbell.application.testkit.BrokenTicketSuites.NeverAges;
import dev.parcelbell.application.testkit.BrokenTicketSuites.NeverCrowded;
import dev.parcelbell.application.testkit.BrokenTicketSuites.ParksAndKeeps;
import dev.parcelbell.application.testkit.BrokenTicketSuites.ParksWithoutReason;
import dev.parcelbell.application.testkit.BrokenTicketSuites.RoundsUp;
import dev.parcelbell.application.testkit.BrokenTicketSuites.TakesAnyDelay;
import dev.parcelbell.application.testkit.BrokenTicketSuites.WithoutDelay;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every clause of the contract is shown a queue that breaks it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TicketsContractGuardTest {
  /** Each queue with the clauses that it breaks, and no others. */
  private static final Map<Class<?>, Set<String>> BROKEN =
      Map.ofEntries(
          Map.entry(
              Forgetful.class,
              Set.of(
                  "a_delay_that_no_queue_can_keep_is_refused",
                  "a_delayed_ticket_comes_after_its_delay_and_not_before",
                  "a_deleted_ticket_never_comes_back",
                  "a_full_lane_gives_nothing_and_says_nothing",
                  "a_lane_that_empties_is_not_crowded_any_more",
                  "a_lane_with_more_than_four_fifths_of_what_it_can_hold_is_crowded",
                  "a_parked_ticket_has_left_the_queue",
                  "a_parked_ticket_lies_where_people_look_with_its_reason",
                  "a_part_of_a_second_makes_nobody_late",
                  "a_received_ticket_is_hidden_and_then_comes_back_counted",
                  "a_spent_handle_does_not_keep_a_ticket_from_being_parked",
                  "a_ticket_armed_for_no_time_is_there_at_once",
                  "a_ticket_arrives_as_it_was_sent",
                  "a_ticket_tells_its_age",
                  "an_armed_ticket_comes_back_when_it_was_told_to",
                  "arming_counts_from_now_and_not_from_the_receiving",
                  "arming_what_is_deleted_is_no_error_and_brings_nothing_back",
                  "deleting_what_is_deleted_is_no_error",
                  "of_many_armed_at_once_every_one_is_hidden",
                  "of_many_deleted_at_once_none_comes_back",
                  "of_many_sent_at_once_every_one_arrives",
                  "one_ticket_of_a_delivery_is_deleted_without_the_other",
                  "the_handle_of_an_earlier_receiving_is_no_error",
                  "the_newest_handle_works_after_an_older_one_was_used",
                  "twelve_hours_after_it_was_received_a_ticket_is_back_whatever_it_was_armed_to")),
          Map.entry(
              WithoutDelay.class, Set.of("a_delayed_ticket_comes_after_its_delay_and_not_before")),
          Map.entry(TakesAnyDelay.class, Set.of("a_delay_that_no_queue_can_keep_is_refused")),
          Map.entry(
              LosesEveryEleventh.class,
              Set.of(
                  "a_full_lane_gives_nothing_and_says_nothing",
                  "a_lane_that_empties_is_not_crowded_any_more",
                  "a_lane_with_more_than_four_fifths_of_what_it_can_hold_is_crowded",
                  "of_many_armed_at_once_every_one_is_hidden",
                  "of_many_deleted_at_once_none_comes_back",
                  "of_many_sent_at_once_every_one_arrives")),
          Map.entry(ArmsTenAtMost.class, Set.of("of_many_armed_at_once_every_one_is_hidden")),
          Map.entry(DeletesTenAtMost.class, Set.of("of_many_deleted_at_once_none_comes_back")),
          Map.entry(
              HidesNothing.class,
              Set.of(
                  "a_full_lane_gives_nothing_and_says_nothing",
                  "a_lane_that_empties_is_not_crowded_any_more",
                  "a_lane_with_more_than_four_fifths_of_what_it_can_hold_is_crowded",
                  "a_received_ticket_is_hidden_and_then_comes_back_counted",
                  "an_armed_ticket_comes_back_when_it_was_told_to",
                  "arming_counts_from_now_and_not_from_the_receiving",
                  "of_many_armed_at_once_every_one_is_hidden")),
          Map.entry(
              ArmsNothing.class,
              Set.of(
                  "a_part_of_a_second_makes_nobody_late",
                  "a_ticket_armed_for_no_time_is_there_at_once",
                  "an_armed_ticket_comes_back_when_it_was_told_to",
                  "arming_counts_from_now_and_not_from_the_receiving",
                  "of_many_armed_at_once_every_one_is_hidden")),
          Map.entry(
              ArmsFromTheReceiving.class,
              Set.of("arming_counts_from_now_and_not_from_the_receiving")),
          Map.entry(RoundsUp.class, Set.of("a_part_of_a_second_makes_nobody_late")),
          Map.entry(
              CountsNoReceiving.class,
              Set.of(
                  "a_part_of_a_second_makes_nobody_late",
                  "a_received_ticket_is_hidden_and_then_comes_back_counted",
                  "a_ticket_armed_for_no_time_is_there_at_once",
                  "an_armed_ticket_comes_back_when_it_was_told_to",
                  "arming_counts_from_now_and_not_from_the_receiving",
                  "twelve_hours_after_it_was_received_a_ticket_is_back_whatever_it_was_armed_to")),
          Map.entry(
              NeverAges.class,
              Set.of(
                  "a_received_ticket_is_hidden_and_then_comes_back_counted",
                  "a_ticket_tells_its_age")),
          Map.entry(
              KnowsOneNumberOnly.class,
              Set.of(
                  "a_ticket_arrives_as_it_was_sent",
                  "of_many_armed_at_once_every_one_is_hidden",
                  "of_many_sent_at_once_every_one_arrives",
                  "one_ticket_of_a_delivery_is_deleted_without_the_other")),
          Map.entry(
              DeletesNothing.class,
              Set.of(
                  "a_deleted_ticket_never_comes_back",
                  "arming_what_is_deleted_is_no_error_and_brings_nothing_back",
                  "of_many_deleted_at_once_none_comes_back",
                  "one_ticket_of_a_delivery_is_deleted_without_the_other",
                  "the_newest_handle_works_after_an_older_one_was_used")),
          Map.entry(
              DeletesTheWholeDelivery.class,
              Set.of("one_ticket_of_a_delivery_is_deleted_without_the_other")),
          Map.entry(
              ComplainsOfSpentHandles.class,
              Set.of(
                  "a_spent_handle_does_not_keep_a_ticket_from_being_parked",
                  "arming_what_is_deleted_is_no_error_and_brings_nothing_back",
                  "deleting_what_is_deleted_is_no_error",
                  "the_handle_of_an_earlier_receiving_is_no_error",
                  "the_newest_handle_works_after_an_older_one_was_used")),
          Map.entry(
              ArmsBySendingAgain.class,
              Set.of(
                  "a_lane_with_few_tickets_in_flight_is_not_crowded",
                  "a_lane_with_more_than_four_fifths_of_what_it_can_hold_is_crowded",
                  "a_part_of_a_second_makes_nobody_late",
                  "a_ticket_armed_for_no_time_is_there_at_once",
                  "an_armed_ticket_comes_back_when_it_was_told_to",
                  "arming_counts_from_now_and_not_from_the_receiving",
                  "arming_what_is_deleted_is_no_error_and_brings_nothing_back",
                  "the_newest_handle_works_after_an_older_one_was_used",
                  "twelve_hours_after_it_was_received_a_ticket_is_back_whatever_it_was_armed_to")),
          Map.entry(
              LosesTheNewestHandle.class,
              Set.of("the_newest_handle_works_after_an_older_one_was_used")),
          Map.entry(
              ParksWithoutReason.class,
              Set.of(
                  "a_parked_ticket_lies_where_people_look_with_its_reason",
                  "a_spent_handle_does_not_keep_a_ticket_from_being_parked")),
          Map.entry(ParksAndKeeps.class, Set.of("a_parked_ticket_has_left_the_queue")),
          Map.entry(
              NeverCrowded.class,
              Set.of(
                  "a_full_lane_gives_nothing_and_says_nothing",
                  "a_lane_that_empties_is_not_crowded_any_more",
                  "a_lane_with_more_than_four_fifths_of_what_it_can_hold_is_crowded")),
          Map.entry(
              CrowdedByAnything.class,
              Set.of(
                  "a_lane_with_few_tickets_in_flight_is_not_crowded",
                  "tickets_that_wait_to_be_received_are_not_in_flight")),
          Map.entry(CrowdedForEver.class, Set.of("a_lane_that_empties_is_not_crowded_any_more")),
          Map.entry(
              DeclaresDifferencesItHasNot.class,
              Set.of(
                  "a_full_lane_gives_nothing_and_says_nothing",
                  "twelve_hours_after_it_was_received_a_ticket_is_back_whatever_it_was_armed_to")),
          Map.entry(
              DeclaresThatTimeIsReal.class,
              Set.of(
                  "twelve_hours_after_it_was_received_a_ticket_is_back_whatever_it_was_armed_to")));

  @Test
  void each_broken_queue_is_caught_by_the_clauses_that_it_breaks_and_by_no_other() {
    var found = new HashMap<Class<?>, Set<String>>();
    BROKEN.keySet().forEach(suite -> found.put(suite, BrokenClauses.of(suite)));

    assertEquals(BROKEN, found);
  }

  @Test
  void there_is_no_clause_that_nothing_breaks() {
    var broken = new TreeSet<String>();
    BROKEN.values().forEach(broken::addAll);

    assertEquals(BrokenClauses.allOf(TicketsContract.class), broken);
  }
}
