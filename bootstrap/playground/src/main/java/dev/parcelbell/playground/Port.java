package dev.parcelbell.playground;

/** Where the parts of the embedded default listen. */
enum Port {
  APPLICATION("PARCELBELL_PORT", 8080, "the application"),
  CONTROL("PARCELBELL_CONTROL_PORT", 8090, "the control API"),
  MESSENGER("PARCELBELL_MESSENGER_SIM_PORT", 8081, "the simulated Messenger"),
  AWS("PARCELBELL_AWS_SIM_PORT", 8082, "the simulated SES and SMS"),
  DIALOGFLOW("PARCELBELL_DIALOGFLOW_SIM_PORT", 8083, "the simulated Dialogflow"),
  QUEUES("PARCELBELL_SQS_PORT", 9324, "the queues"),
  STORE("PARCELBELL_DYNAMODB_PORT", 8000, "the store");

  private final String setting;
  private final int usual;
  private final String whose;

  Port(String setting, int usual, String whose) {
    this.setting = setting;
    this.usual = usual;
    this.whose = whose;
  }

  String setting() {
    return setting;
  }

  int usual() {
    return usual;
  }

  String whose() {
    return whose;
  }
}
