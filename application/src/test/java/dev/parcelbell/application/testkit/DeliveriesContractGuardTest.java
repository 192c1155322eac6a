package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract can fail: every clause is seen to, and none skips. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveriesContractGuardTest {
  @Test
  void a_store_that_does_nothing_breaks_every_clause() {
    assertEquals(
        BrokenClauses.allOf(DeliveriesContract.class),
        BrokenClauses.of(BrokenDeliveries.Nothing.class));
  }

  @Test
  void a_store_where_the_last_writer_wins_is_caught() {
    assertEquals(
        Set.of(
            "an_outdated_write_changes_nothing",
            "of_many_simultaneous_writes_of_the_same_exactly_one_wins"),
        BrokenClauses.of(BrokenDeliveries.LastWriterWins.class));
  }

  @Test
  void a_store_where_every_claim_wins_is_caught() {
    assertEquals(
        Set.of(
            "is_refused_when_somebody_wrote_in_between",
            "names_the_most_important_reason_when_there_are_several",
            "is_won_by_exactly_one_of_many"),
        BrokenClauses.of(BrokenDeliveries.EveryClaimWins.class));
  }

  @Test
  void a_claim_against_the_consent_is_caught() {
    assertEquals(
        Set.of("is_refused_when_the_consent_has_changed"),
        BrokenClauses.of(BrokenDeliveries.ConsentIgnored.class));
  }

  @Test
  void a_store_without_a_fence_is_caught() {
    assertEquals(
        Set.of(
            "stops_what_is_older_by_sequence",
            "stops_what_is_older_by_time",
            "stops_what_was_only_heard_of_by_its_sequence_alone",
            "keeps_the_time_of_what_was_only_heard_of",
            "is_not_raised_by_what_announces_nothing",
            "is_refused_when_newer_news_of_the_parcel_was_announced",
            "names_the_most_important_reason_when_there_are_several"),
        BrokenClauses.of(BrokenDeliveries.FenceIgnored.class));
  }

  @Test
  void a_fence_that_takes_hearing_for_saying_is_caught() {
    assertEquals(
        Set.of("stops_what_was_only_heard_of_by_its_sequence_alone"),
        BrokenClauses.of(BrokenDeliveries.HearsayBelieved.class));
  }

  @Test
  void a_fence_that_forgets_when_it_heard_is_caught() {
    assertEquals(
        Set.of("keeps_the_time_of_what_was_only_heard_of"),
        BrokenClauses.of(BrokenDeliveries.HearsayForgotten.class));
  }

  @Test
  void a_fence_raised_by_what_was_not_created_is_caught() {
    assertEquals(
        Set.of("a_second_one_with_the_same_id_changes_nothing"),
        BrokenClauses.of(BrokenDeliveries.FenceRaisedByFailure.class));
  }

  @Test
  void calling_what_is_known_old_news_is_caught() {
    assertEquals(
        Set.of("says_of_something_known_that_it_is_known_even_if_it_is_old"),
        BrokenClauses.of(BrokenDeliveries.OldNewsFirst.class));
  }

  @Test
  void naming_a_lesser_reason_is_caught() {
    assertEquals(
        Set.of("names_the_most_important_reason_when_there_are_several"),
        BrokenClauses.of(BrokenDeliveries.ConsentBeforeFence.class));
  }

  @Test
  void an_index_that_lets_nothing_rest_is_caught() {
    assertEquals(
        Set.of("leaves_what_was_swept_alone_for_a_while", "shows_again_what_is_written_again"),
        BrokenClauses.of(BrokenDeliveries.SweeperNeverRests.class));
  }

  @Test
  void an_index_that_hides_nothing_is_caught() {
    assertEquals(
        Set.of(
            "shows_what_cannot_be_read_until_it_is_hidden",
            "shows_again_what_is_written_again",
            "keeps_hidden_what_is_only_to_rest"),
        BrokenClauses.of(BrokenDeliveries.HidesNothing.class));
  }

  @Test
  void an_index_that_hides_for_ever_is_caught() {
    assertEquals(
        Set.of("shows_again_what_is_written_again"),
        BrokenClauses.of(BrokenDeliveries.HidesForEver.class));
  }

  @Test
  void an_index_in_which_nothing_rests_is_caught() {
    assertEquals(
        Set.of("lets_what_cannot_be_read_rest_for_a_while", "shows_again_what_is_written_again"),
        BrokenClauses.of(BrokenDeliveries.PostponesNothing.class));
  }

  @Test
  void an_index_in_which_a_rest_can_be_cut_short_is_caught() {
    assertEquals(
        Set.of("lets_what_cannot_be_read_rest_for_a_while"),
        BrokenClauses.of(BrokenDeliveries.PostponesToAnEarlierMoment.class));
  }

  @Test
  void an_index_that_brings_back_what_is_hidden_is_caught() {
    assertEquals(
        Set.of("keeps_hidden_what_is_only_to_rest"),
        BrokenClauses.of(BrokenDeliveries.PostponesWhatIsHidden.class));
  }

  @Test
  void a_list_in_the_wrong_order_is_caught() {
    assertEquals(
        Set.of("is_theirs_alone_and_newest_first", "comes_in_parts_that_are_the_whole_together"),
        BrokenClauses.of(BrokenDeliveries.OldestFirst.class));
  }

  @Test
  void a_list_without_a_second_page_is_caught() {
    assertEquals(
        Set.of("comes_in_parts_that_are_the_whole_together"),
        BrokenClauses.of(BrokenDeliveries.NoSecondPage.class));
  }

  @Test
  void a_list_that_takes_any_cursor_is_caught() {
    assertEquals(
        Set.of("refuses_a_cursor_that_it_never_gave"),
        BrokenClauses.of(BrokenDeliveries.AnyCursor.class));
  }

  @Test
  void a_difference_that_is_not_declared_is_caught() {
    assertEquals(
        Set.of(
            "shows_what_cannot_be_read_until_it_is_hidden",
            "lets_what_cannot_be_read_rest_for_a_while",
            "shows_again_what_is_written_again",
            "keeps_hidden_what_is_only_to_rest"),
        BrokenClauses.of(BrokenDeliveries.CleanByWordOnly.class));
  }
}
