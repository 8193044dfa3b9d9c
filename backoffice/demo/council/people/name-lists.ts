/** Given names (women's, men's) and surnames by background; `weight` is the share of a northern English town's people. */
export interface Background {
  readonly weight: number;
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly surnames: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

export const backgrounds: readonly Background[] = [
  {
    weight: 62,
    women: words(
      'Sarah Claire Helen Joanne Karen Susan Rachel Emma Laura Rebecca Gemma Kerry Lisa Michelle Nicola Amanda Tracey Deborah Julie Carol Janet Linda Hannah Charlotte Sophie Lucy Amy Katie Jessica Holly Megan Abigail Bethany Chloe Georgia Leanne Stacey Kirsty Natalie Victoria Alison Jacqueline Heather Wendy Lorraine Beverley Dawn Gillian Paula Sally Zoe Eleanor Ruth Frances',
    ),
    men: words(
      'James David Paul Mark Andrew Simon Stephen Richard Ian Neil Gary Craig Lee Darren Wayne Jason Matthew Daniel Thomas Jack Joshua Ryan Adam Luke Benjamin Samuel Oliver George Harry Jonathan Peter Robert Michael Christopher Anthony Graham Keith Nigel Martin Philip Stuart Alan Trevor Derek Gareth Callum Scott Nathan Dean Carl Russell Howard Edward Alex',
    ),
    surnames: words(
      'Smith Jones Taylor Brown Wilson Walker Wright Robinson Thompson White Hughes Edwards Green Hall Wood Harris Clarke Jackson Turner Hill Cooper Ward Morris Moore Clark Harrison Baker Shaw Holt Ashworth Butterworth Greenwood Sutcliffe Barlow Entwistle Hargreaves Whitehead Schofield Ogden Lomas Kershaw Crossley Fielding Howarth Ormerod Pickup Birtwistle Nuttall Haworth Rigby Bradshaw Marsden Dearden Heyes Lord Bentley Royle Holden Eccles Tattersall Duckworth Bamford Whittaker Stott Cheetham Booth Mellor Wrigley Lees Buckley Hibbert Travis Garside Platt Dyson Hirst Rhodes Sykes Armitage Firth Bailey Mitchell Carter Parker Cook Bell Price Bennett Gray Powell Foster Webb Simpson Reid Stone Lawson Fletcher Burgess Gibson',
    ),
  },
  {
    weight: 6,
    women: words('Siobhan Aoife Niamh Bernadette Maureen Sinead Orla Roisin Grainne Ciara Colette Fionnuala'),
    men: words('Sean Liam Patrick Brendan Declan Kevin Eamonn Conor Dermot Ciaran Gerard Fergal'),
    surnames: words(
      'Kelly Murphy Doyle Byrne Gallagher O’Connor Brennan Nolan Kavanagh Flynn Keane McCarthy Quinn Donnelly Moran Reilly Heffernan Duffy',
    ),
  },
  {
    weight: 15,
    women: words(
      'Aisha Fatima Nasreen Shabana Saima Rukhsana Samina Zainab Maryam Nadia Sana Iram Noreen Tahira Hafsa Shazia Rabia Farzana Yasmin Sumaira Humaira Khadija',
    ),
    men: words(
      'Imran Asif Tariq Mohammed Khalid Zahid Shahid Waqas Bilal Usman Faisal Nadeem Amir Kashif Adeel Rizwan Yusuf Hassan Junaid Sajid Naveed Arshad',
    ),
    surnames: words(
      'Khan Ahmed Hussain Malik Iqbal Mahmood Akhtar Shah Mirza Chaudhry Butt Qureshi Siddiqui Raja Aslam Rashid Bashir Hanif Rehman Javed Mir Sheikh Begum Uddin Miah Rahman Islam',
    ),
  },
  {
    weight: 6,
    women: words('Priya Anjali Meera Kavita Sunita Deepa Nisha Harpreet Jaspreet Manjit Reena Pooja Hema Bhavna Kiran'),
    men: words(
      'Rajesh Amit Sanjay Vikram Harjit Gurpreet Nikhil Arjun Rohan Manoj Dinesh Sukhdeep Anand Suresh Hardeep',
    ),
    surnames: words(
      'Patel Sharma Singh Kaur Gill Desai Mistry Nair Reddy Chauhan Sandhu Joshi Parmar Dhillon Mehta Bains Solanki Iyer',
    ),
  },
  {
    weight: 5,
    women: words(
      'Grace Blessing Ngozi Chioma Abena Folake Adaeze Esther Comfort Efua Temitope Ruvimbo Tendai Amara Yetunde Akosua',
    ),
    men: words(
      'Emeka Kwame Tunde Kofi Chidi Femi Samuel Ibrahim Kwabena Olumide Tapiwa Farai Babajide Joseph Yaw Obinna',
    ),
    surnames: words(
      'Adeyemi Okafor Mensah Osei Boateng Okonkwo Balogun Owusu Eze Moyo Ncube Asante Adebayo Nwosu Chikwanha Amoah Dube Olawale Agyeman',
    ),
  },
  {
    weight: 2,
    women: words('Marcia Yvonne Beverley Sharon Jasmine Leonie Monique Denise Claudette Shanice'),
    men: words('Delroy Winston Marlon Leroy Errol Marcus Tyrone Jerome Clive Desmond'),
    surnames: words('Campbell Francis Grant Bailey Gordon Pinnock Brissett Henry Palmer Blake Dacosta Wint'),
  },
  {
    weight: 3,
    women: words('Agnieszka Katarzyna Magdalena Anna Monika Joanna Elena Ioana Andreea Oksana Iryna Zuzana Rasa Ilona'),
    men: words('Piotr Tomasz Marek Krzysztof Pawel Andrei Mihai Bogdan Oleksandr Jakub Marius Lukasz Stefan Radu'),
    surnames: words(
      'Kowalski Nowak Wojcik Zielinski Lewandowski Popescu Ionescu Dumitru Kovalenko Shevchenko Novak Mazur Jankowski Petrauskas Stan Pawlak',
    ),
  },
  {
    weight: 1,
    women: words('Mei Ling Xin Yee Suet Hoi Linh Jing Wing'),
    men: words('Wei Kin Jun Chun Ho Minh Hao Siu Kai'),
    surnames: words('Chan Wong Lau Zhang Chen Li Cheung Nguyen Tran Ng Liu Tang'),
  },
];
