package dev.parcelbell.architecture.crooked.lost;

import com.fasterxml.jackson.core.JsonFactory;
import com.github.mustachejava.Mustache;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dagger.Lazy;
import io.helidon.webserver.WebServer;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.net.http.HttpClient;
import java.util.logging.Logger;
import opennlp.tools.doccat.DocumentCategorizer;
import org.elasticmq.util.NowProvider;
import picocli.CommandLine;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Belongs nowhere, and has a key to every door. */
public class Hoarder {
  DynamoDbClient dynamoDb;
  SqsClient sqs;
  SesClient ses;
  SnsClient sns;
  PinpointSmsVoiceV2Client sms;
  JsonFactory jackson;
  WebServer helidon;
  Lazy<String> dagger;
  CommandLine picocli;
  NowProvider elasticMq;
  Session mail;
  GoogleCredentials google;
  PhoneNumberUtil numbers;
  Mustache mustache;
  DocumentCategorizer categorizer;
  HttpClient http;
  Logger logger;
  @Inject String injected;
}
